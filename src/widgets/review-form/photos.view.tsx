import { Component, createRef } from 'preact';
import { Icon } from '../../ui/icons.tsx';
import { preview } from './review-form.photo.ts';
import type { ReviewFormProps } from './review-form.ts';
import type { Photo } from './review-form.values.ts';

/** A photo drawn into a canvas, which asks the page's policies for no address; where that fails its name stands alone. */
class Preview extends Component<{ readonly blob: Blob }> {
  readonly canvas = createRef<HTMLCanvasElement>();

  override componentDidMount(): void {
    const canvas = this.canvas.current!;
    preview(this.props.blob, canvas).catch(() => (canvas.hidden = true));
  }

  override render() {
    return <canvas ref={this.canvas} part="photo" aria-hidden="true" />;
  }
}

interface Props extends Pick<ReviewFormProps, 'say'> {
  readonly photos: readonly Photo[];
  readonly most: number;
  readonly reading: boolean;
  readonly problem: string | undefined;
  readonly onAdd: (files: readonly File[]) => void;
  readonly onRemove: (key: string) => void;
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean => !!dataTransfer?.types.includes('Files');

/** Photos, by a file dialog or dropped; those chosen stand beside it, each with a button that takes it away. */
export class PhotosView extends Component<Props> {
  readonly input = createRef<HTMLInputElement>();

  drop = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    this.props.onAdd([...event.dataTransfer!.files]);
  };

  choose = (): void => {
    const input = this.input.current!;
    this.props.onAdd([...(input.files ?? [])]);
    // The same file again, after it was removed, is a change too.
    input.value = '';
  };

  remove(key: string): void {
    this.props.onRemove(key);
    this.input.current?.focus();
  }

  override render({ say, photos, most, reading, problem }: Props) {
    const described = ['photos-hint', problem && 'photos-problem'].filter(Boolean).join(' ');
    return (
      <div
        class="field"
        part="field upload"
        onDragOver={(event) => hasFiles(event) && event.preventDefault()}
        onDrop={this.drop}
      >
        <span class="label" part="label" id="photos-label">
          {say('photosLabel')}
        </span>
        <p id="photos-hint" class="note" part="hint">
          {say('photosHint', { n: most })}
        </p>
        {photos.length > 0 && (
          <ul class="chosen-photos" aria-labelledby="photos-label">
            {photos.map(({ key, blob, name }) => (
              <li key={key}>
                <Preview blob={blob} />
                <bdi class="file">{name}</bdi>
                <button
                  type="button"
                  class="button round remove"
                  part="button"
                  aria-label={say('photoRemove', { name })}
                  onClick={() => this.remove(key)}
                >
                  <Icon name="close" />
                </button>
              </li>
            ))}
          </ul>
        )}
        <div class="add">
          <label class="button" part="button">
            <input
              ref={this.input}
              type="file"
              class="unseen"
              accept="image/*"
              multiple
              aria-invalid={problem ? true : undefined}
              aria-describedby={described}
              onChange={this.choose}
            />
            {say('photosAdd')}
          </label>
          <span class="note drop" data-reading={reading || undefined}>
            {say(reading ? 'photosReading' : 'photosDrop')}
          </span>
        </div>
        {problem && (
          <p id="photos-problem" class="problem" part="problem">
            {problem}
          </p>
        )}
      </div>
    );
  }
}
