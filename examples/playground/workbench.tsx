import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useScene } from './address.ts';
import { Bench } from './bench.view.tsx';
import './playground.css';
import './controls.css';
import './bench.css';
import { isName, names } from './samples.ts';
import { formatScene, type Scene } from './scene.ts';

const Widgets = ({ scene }: { readonly scene: Scene }) => (
  <nav aria-label="Widgets">
    <ul>
      {names.map((name) => (
        <li key={name}>
          <a
            href={formatScene({ ...scene, widget: name, attributes: undefined })}
            aria-current={name === scene.widget ? 'page' : undefined}
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const Workbench = () => {
  const [asked, go] = useScene();
  const main = useRef<HTMLElement>(null);
  const name = isName(asked.widget) ? asked.widget : names[0]!;
  const scene = { ...asked, widget: name };
  useEffect(() => {
    document.title = `candor-${name} – Candor playground`;
  }, [name]);
  // The hash holds the scene, so the skip link moves the focus itself.
  const skip = (event: Event) => {
    event.preventDefault();
    main.current?.focus();
  };
  return (
    <>
      <a class="skip" href="#main" onClick={skip}>
        Skip to the widget
      </a>
      <header>
        <p class="wordmark">
          Candor <span>playground</span>
        </p>
        <Widgets scene={scene} />
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        {asked.widget && asked.widget !== name && (
          <p class="notice" role="status">
            There is no widget “{asked.widget}”. This is {name}; the list has all of them.
          </p>
        )}
        <Bench key={name} name={name} scene={scene} go={go} />
      </main>
    </>
  );
};

export const start = (): void => {
  document.body.replaceChildren();
  render(<Workbench />, document.body);
};
