import { cdnFiles } from '../../built.ts';
import { html, restScript, tagFor } from '../../browsers/shop.ts';
import { toKebab } from '../../../src/element/attributes.ts';
import type { Shape } from '../../../src/widget.ts';
import { everyWidget, type Subject } from '../../every-widget.ts';
import type { Entry } from './entries.ts';
import type { Expectation } from './expectations.ts';
import type { Plan } from './observer/main.ts';

const plain = 'body{margin:16px;font:16px/1.5 sans-serif;color:#222;background:#fff}article{inline-size:600px}';

/** What a snippet does late it has done by then. */
const lateness = /setTimeout/;

const planFor = (entry: Partial<Entry>, { acts, geometry }: Expectation): Plan => ({
  tags: everyWidget.map(({ name }) => `candor-${name}`),
  acts,
  geometry,
  looks: geometry,
  rest: lateness.test(entry.js ?? '') ? 1_000 : 0,
});

/** Whatever a widget can be asked to do besides, so that it is met too; what writes into the page's head is meant to. */
const flagsOf = ({ widget }: Subject): Record<string, string> =>
  Object.fromEntries(
    Object.entries(widget.attributes as Shape)
      .filter(([name, schema]) => name !== 'structuredData' && isFlag(schema))
      .map(([name]) => [toKebab(name), '']),
  );

const isFlag = (schema: Shape[string]): boolean => {
  const [absent, empty] = [undefined, ''].map((given) => schema.safeParse(given));
  return !!absent?.success && absent.data === false && !!empty?.success && empty.data === true;
};

const articles = everyWidget.map((subject) => `<article>${tagFor(subject, flagsOf(subject))}</article>`).join('');
const lazyArticles = articles.replaceAll(' loading="eager"', '');

/** Files that come with the first press are there at once, so that what follows it is no question of time. */
const preloads = cdnFiles()
  .map((file) => `<link rel="modulepreload" href="/candor/${file.replace('cdn/', '')}">`)
  .join('');

/** A page with every widget on it. The observer comes before whatever the page does to itself. */
export const pageFor = (entry: Partial<Entry>, expectation: Expectation): string => {
  const plan = planFor(entry, expectation);
  const script =
    (entry.src === undefined ? '' : `<script src="${entry.src}"></script>`) +
    (entry.js === undefined ? '' : `<script>${entry.js}</script>`);
  const parts = entry.when === 'after' ? [restScript, script] : [script, restScript];
  const page = html({
    head: `${preloads}<script src="/observer.js"></script><style>${plain}${entry.css ?? ''}</style>`,
    body:
      `<main>${expectation.lazy ? lazyArticles : articles}</main>${entry.html?.startsWith('<html') ? '' : (entry.html ?? '')}` +
      `${parts[0]}<script>observer.start()</script>${parts[1]}` +
      `<script>observer.observe(${JSON.stringify(plan)})</script>`,
  });
  return entry.html?.startsWith('<html') ? page.replace('<html lang="en">', entry.html) : page;
};
