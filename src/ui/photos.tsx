import { Component } from 'preact';
import type { Photo } from '../model/review.ts';
import { Lightbox } from './lightbox.tsx';
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
}

/** A photo that does not load is no proof of anything: its place is given up. */
const giveUp = ({ currentTarget }: Event): void => {
  (currentTarget as Element).closest('li')!.hidden = true;
};

/** Small pictures as buttons; each opens a lightbox over the photos of the same review. */
export class Photos extends Component<Props, State> {
  show = (shown: number | undefined): void => this.setState({ shown });

  override render({ photos, by, say, onOpen }: Props, { shown }: State) {
    return (
      <div>
        <ul class="photos" part="photos">
          {photos.map(({ url, width, height, alt }, place) => (
            <li key={url}>
              <button type="button" part="photo" onClick={() => onOpen(place) && this.show(place)}>
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
        {shown !== undefined && <Lightbox photos={photos} by={by} say={say} shown={shown} show={this.show} />}
      </div>
    );
  }
}
