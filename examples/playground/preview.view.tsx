import { useEffect, useRef, useState } from 'preact/hooks';
import { hear } from './messages.ts';
import { formatScene, type Scene } from './scene.ts';

const explained: Record<Scene['state'], string> = {
  ready: 'The sample answers.',
  loading: 'Nobody answers. After 4 seconds the widget says so, after 10 it gives up.',
  empty: 'The sample answers with its lists empty and its counts 0.',
  error: 'Every question fails.',
};

/** The widget on a page of its own, which follows the scene by its address and tells its height. */
export const Preview = ({ scene }: { readonly scene: Scene }) => {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(0);
  const address = `?preview${formatScene(scene)}`;
  useEffect(
    () =>
      hear((message) => {
        if (message.told === 'height') setHeight(message.height);
      }),
    [],
  );
  // Replaced, not set: the frame must leave no steps of its own in the page's history.
  useEffect(() => frame.current?.contentWindow?.location.replace(address), [address]);
  return (
    <section class="preview" aria-label="Preview">
      <div class="stage">
        <iframe ref={frame} title={`candor-${scene.widget}`} class={`wide-${scene.width}`} height={height} />
      </div>
      <p class="caption">
        <span>{explained[scene.state]}</span>
        <button type="button" onClick={() => frame.current?.contentWindow?.location.reload()}>
          Begin anew
        </button>
        <a href={address} target="_blank" rel="noopener">
          On its own
        </a>
      </p>
    </section>
  );
};
