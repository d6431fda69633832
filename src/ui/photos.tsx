import { Component, type FunctionComponent } from 'preact';
import type { Photo } from '../model/review.ts';
import type { LightboxProps } from './lightbox.tsx';
import type { PhotosSay } from './photos.text.ts';

export interface PhotosProps {
  readonly photos: readonly Photo[];
  /** Who took them. */
  readonly by: string;
  readonly say: PhotosSay;
}

interface Props extends PhotosProps {
  /** Called with the place of the photo, from 0; false when the page shows it itself. */
  readonly onOpen: (place: number) => boolean;
}

interface State {
  readonly shown?: number | undefined;
  /** Loaded with the first photo that is opened: most shoppers open none. */
  readonly Lightbox?: FunctionComponent<LightboxProps>;
}

/** A photo that does not load is no proof of anything: its place is given up. */
const giveUp = ({ currentTarget }: Event): void => {
  (currentTarget as Element).closest('li')!.hidden = true;
};

/** Small pictures as buttons; each opens a lightbox over the photos of the same review. */
export class Photos extends Component<Props, State> {
  show = (shown: number | undefined): void => this.setState({ shown });

  open = async (place: number): Promise<void> => {
    try {
      const { Lightbox } = await import('./lightbox.tsx');
      this.setState({ Lightbox, shown: place });
    } catch {
      // The photo itself needs none of our files.
      open(this.props.photos[place]!.url, '_blank', 'noopener');
    }
  };

  override render({ photos, by, say, onOpen }: Props, { shown, Lightbox }: State) {
    return (
      <div>
        <ul class="photos" part="photos">
          {photos.map(({ url, width, height, alt }, place) => (
            <li key={url}>
              <button type="button" part="photo" onClick={() => void (onOpen(place) && this.open(place))}>
                <img
                  src={url}
                  width={width}
                  height={height}
                  alt={alt || say('photoOf', { n: place + 1, total: photos.length })}
                  loading="lazy"
                  decoding="async"
                  onError={giveUp}
                />
              </button>
            </li>
          ))}
        </ul>
        {Lightbox && shown !== undefined && (
          <Lightbox photos={photos} by={by} say={say} shown={shown} show={this.show} />
        )}
      </div>
    );
  }
}
