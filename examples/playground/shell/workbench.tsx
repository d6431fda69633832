import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useScene } from '../address.ts';
import { ChooseStep } from '../choose/choose.view.tsx';
import { isName, names } from '../samples.ts';
import './playground.css';
import './controls.css';
import './bench.css';
import '../choose/choose.css';
import '../look/look.css';
import '../preview/stage.css';
import { Bench } from './bench.view.tsx';
import { goTo } from './go-to.ts';
import { about } from './steps.ts';
import { Steps } from './steps.view.tsx';
import { useWidget } from './use-widget.ts';

/** A step is a page of its own to whoever hears it: its heading gets the focus, except where the page has just opened. */
const useFocusOn = (where: string | undefined): void => {
  const before = useRef(where);
  useEffect(() => {
    if (!where) return;
    if (before.current && before.current !== where) {
      window.scrollTo(0, 0);
      document.getElementById('title')?.focus({ preventScroll: true });
    }
    before.current = where;
  }, [where]);
};

const Workbench = () => {
  const [asked, go] = useScene();
  const name = isName(asked.widget) ? asked.widget : names[0]!;
  const scene = { ...asked, widget: name };
  const { step } = scene;
  const loaded = useWidget(name);
  const { title, lead } = about[step];
  useFocusOn(loaded && `${name} ${step}`);
  useEffect(() => {
    document.title = step === 'choose' ? 'Candor playground' : `${title}: candor-${name} – Candor playground`;
  }, [name, step, title]);
  // The hash holds the scene, so the skip link moves the focus itself.
  const skip = (event: Event) => {
    event.preventDefault();
    goTo('title');
  };
  return (
    <>
      <header>
        <a class="skip" href="#title" onClick={skip}>
          Skip to the step
        </a>
        <p class="wordmark">
          Candor <span>playground</span>
        </p>
        <Steps scene={scene} />
      </header>
      {/* What would come in pieces would move what is there. */}
      {loaded && (
        <main>
          {asked.widget && asked.widget !== name && (
            <p class="notice" role="status">
              There is no widget “{asked.widget}”. This is {name}; the first step has all of them.
            </p>
          )}
          <div class="title">
            <h1 id="title" tabIndex={-1}>
              {title}
              {step !== 'choose' && <code>candor-{name}</code>}
            </h1>
            <p class="lead">{lead}</p>
          </div>
          {step === 'choose' ? <ChooseStep scene={scene} /> : <Bench key={name} {...loaded} scene={scene} go={go} />}
        </main>
      )}
    </>
  );
};

export const start = (): void => {
  document.body.replaceChildren();
  render(<Workbench />, document.body);
};
