import { hydrate, mount } from 'svelte';
import { run, type App as Drawn } from '../page.ts';
import App from './App.svelte';

const drawing =
  (takesOver: boolean): Drawn =>
  (target, tags, ready) => {
    const options = { target, props: { first: tags, ready } };
    const app = takesOver ? hydrate(App, options) : mount(App, options);
    return (tags) => app.draw(tags);
  };

run(drawing(false), drawing(true));
