import { h, hydrate, render } from 'preact';
import { run, type App, type Tag } from '../page.ts';

const drawing =
  (first: typeof render): App =>
  (root, tags, ready) => {
    const app = (tags: readonly Tag[]) =>
      tags.map(({ tag, attributes }) =>
        h(tag, { key: tag, ...attributes, 'oncandor-ready': () => ready(tag) }, h('a', { href: '/shop' }, 'Fallback')),
      );
    first(app(tags), root);
    return (tags) => render(app(tags), root);
  };

run(drawing(render), drawing(hydrate));
