import { createElement } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { run, type Tag } from '../page.ts';
import { App } from './app.ts';

run(
  (root, tags, ready) => {
    const app = createRoot(root);
    const draw = (tags: readonly Tag[]) => app.render(createElement(App, { tags, ready }));
    draw(tags);
    return draw;
  },
  (root, tags, ready) => {
    const app = hydrateRoot(root, createElement(App, { tags, ready }));
    return (tags) => app.render(createElement(App, { tags, ready }));
  },
);
