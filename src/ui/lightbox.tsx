import { arrowStep } from './arrow-step.ts';
import { Dialog } from './dialog.tsx';
import { Icon } from './icons.tsx';
import styles from './lightbox.css?inline';
import type { PhotosProps } from './photos.tsx';

export interface LightboxProps extends PhotosProps {
  readonly shown: number;
  /** Shows another photo, or none: closes. */
  readonly show: (place: number | undefined) => void;
}

/** One photo after the other, by buttons and arrow keys. */
export const Lightbox = ({ photos, shown, by, say, show }: LightboxProps) => {
  const step = (places: number) => {
    if (photos[shown + places]) show(shown + places);
  };
  const followArrow = (event: KeyboardEvent) => {
    const places = arrowStep(event);
    if (places) step(places);
  };
  const { url, width, height, alt } = photos[shown]!;
  const position = say('photoOf', { n: shown + 1, total: photos.length });
  const turn = (name: 'previous' | 'next', places: number) =>
    photos.length > 1 && (
      <button
        type="button"
        class="button round"
        part="button"
        aria-label={say(`photo_${name}`)}
        // Not `disabled`: the last step must not take the focus away.
        aria-disabled={!photos[shown + places]}
        onClick={() => step(places)}
      >
        <Icon name={name} />
      </button>
    );
  return (
    <Dialog
      class="lightbox"
      styles={styles}
      label={say('photosBy', { name: by })}
      closing={say('close')}
      onClose={() => show(undefined)}
      onKeyDown={followArrow}
    >
      <figure>
        <img key={url} src={url} width={width} height={height} alt={alt || position} />
        <figcaption>
          {turn('previous', -1)}
          <p aria-live="polite">
            {alt && <bdi class="caption">{alt}</bdi>}
            <span class="muted">
              <bdi>{by}</bdi>
              {photos.length > 1 && `, ${position}`}
            </span>
          </p>
          {turn('next', 1)}
        </figcaption>
      </figure>
    </Dialog>
  );
};
