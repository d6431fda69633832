import { useState } from 'preact/hooks';
import type { Go } from '../address.ts';
import { formatScene, type Scene } from '../scene.ts';
import { Log } from './log.view.tsx';
import { Stage } from './stage.view.tsx';
import { Switches } from './switches.view.tsx';

const answering: Record<Scene['content']['from'], string> = {
  sample: 'The sample answers.',
  data: 'Your own records answer.',
  backend: 'Your backend answers.',
};

const explained: Record<Exclude<Scene['state'], 'ready'>, string> = {
  loading: 'Nobody answers. After 4 seconds the widget says so, after 10 it gives up.',
  empty: 'The answer has empty lists and counts of 0.',
  error: 'Every question fails.',
};

interface Props {
  readonly scene: Scene;
  readonly go: Go;
}

/** The widget in a shop: what it is shown on, as what, and what it says meanwhile. */
export const Preview = ({ scene, go }: Props) => {
  const [times, setTimes] = useState(0);
  const { state, content } = scene;
  return (
    <section class="preview" aria-labelledby="preview-title">
      <h2 id="preview-title" tabIndex={-1}>
        Preview
      </h2>
      <Stage scene={scene} times={times} />
      <div class="caption">
        <p>{state === 'ready' ? answering[content.from] : explained[state]}</p>
        <button type="button" onClick={() => setTimes(times + 1)}>
          Begin anew
        </button>
        <a href={`?preview${formatScene(scene)}`} target="_blank" rel="noopener">
          On its own
        </a>
      </div>
      <Switches scene={scene} change={(changed) => go({ ...scene, ...changed }, 'pushState')} />
      <Log />
    </section>
  );
};
