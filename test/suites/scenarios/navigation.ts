import { everyTag } from '../../browsers/shop.ts';
import { goBack } from '../engines/back.ts';
import { inPage, pageWith, type Scenario, type Stage, together, until } from './stage.ts';

const library = (path: string): string => `<script src="/lib/${path}"></script>`;

/** Two pages with every widget, each with a link to the other. */
const twoPages = (head: string, around: (content: string, to: string) => string) =>
  Object.fromEntries(
    [
      ['/a', '/b'],
      ['/b', '/a'],
    ].map(([path, to]) => [
      path!,
      pageWith({ head, body: around(`<p id="at${path!.slice(1)}"></p>${everyTag}`, to!) }),
    ]),
  );

const plain = (content: string, to: string): string =>
  `<nav><a id="on" href="${to}">On</a></nav><main>${content}</main>`;

const at = { a: () => document.querySelector('#ata') !== null, b: () => document.querySelector('#atb') !== null };

const follow = async ({ tab }: Stage, to: keyof typeof at): Promise<void> => {
  await tab.run(() => document.querySelector<HTMLElement>('#on')!.click());
  if (!(await until(tab, at[to]))) throw new Error(`the link to "${to}" led nowhere`);
};

/** There and back and there again, by links and by the history. */
const visits = async (stage: Stage) => {
  const seen = [await stage.compare()];
  for (const to of ['b', 'a', 'b'] as const) {
    await follow(stage, to);
    seen.push(await stage.compare());
  }
  await goBack(stage.tab);
  await until(stage.tab, at.a);
  seen.push(await stage.compare());
  return together(...seen);
};

/** The page lives on: otherwise the library has not done what it is here for. */
const stays = async (stage: Stage, play: () => Promise<Awaited<ReturnType<typeof visits>>>) => {
  await stage.tab.run(() => void Object.assign(window, { isOld: true }));
  const problems = await play();
  const isOld = await stage.tab.run(() => 'isOld' in window);
  return together(problems, inPage(!isOld && 'the page was loaded anew: nothing was tried'));
};

const router = (id: string, head: string, around = plain): Scenario => ({
  id,
  play: async (stage) => {
    await stage.open(twoPages(head, around));
    return stays(stage, () => visits(stage));
  },
});

const inBarba = (content: string, to: string): string =>
  `<div data-barba="wrapper"><main data-barba="container" data-barba-namespace="shop">${plain(content, to)}</main></div>`;

const inSwup = (content: string, to: string): string => `<div id="swup">${plain(content, to)}</div>`;

const begin = (code: string): string => `<script>addEventListener('DOMContentLoaded', () => { ${code} })</script>`;

/** Routers that put one page in the place of another. */
export const navigation: readonly Scenario[] = [
  router('turbo-drive', library('@hotwired/turbo/dist/turbo.es2017-umd.js')),
  router(
    'turbo-morph',
    `<meta name="turbo-refresh-method" content="morph">${library('@hotwired/turbo/dist/turbo.es2017-umd.js')}`,
  ),
  router('turbolinks-cache-preview', library('turbolinks/dist/turbolinks.js') + begin('Turbolinks.start()')),
  router(
    'htmx-swap-history',
    library('htmx.org/dist/htmx.js'),
    (content, to) => `<div hx-boost="true" hx-boost:inherited="true">${plain(content, to)}</div>`,
  ),
  router(
    'barba',
    library('@barba/core/dist/barba.umd.js') + begin('barba.init({ transitions: [{ leave() {} }] })'),
    inBarba,
  ),
  router('swup', library('swup/dist/Swup.umd.js') + begin('new Swup({ animationSelector: false })'), inSwup),
  router(
    'astro-view-transitions',
    begin(`document.addEventListener('click', async (event) => {
      const link = event.target.closest?.('#on');
      if (!link) return;
      event.preventDefault();
      const next = new DOMParser().parseFromString(await (await fetch(link.href)).text(), 'text/html');
      const swap = () => document.body.replaceWith(document.adoptNode(next.body));
      history.pushState({}, '', link.href);
      if (document.startViewTransition) document.startViewTransition(swap);
      else swap();
    });
    addEventListener('popstate', async () => {
      const next = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
      document.body.replaceWith(document.adoptNode(next.body));
    })`),
  ),
  {
    id: 'document-open-write',
    play: async (stage) => {
      await stage.open({ '/': pageWith() });
      const before = await stage.compare();
      await stage.tab.run((body) => {
        document.open();
        document.write(`<!doctype html><html lang="en"><head><title>Anew</title></head><body>${body}</body></html>`);
        document.close();
      }, everyTag);
      return together(before, await stage.compare());
    },
  },
  {
    id: 'bfcache',
    not: {
      chromium: 'its driver switches the cache off',
      webkit: 'its driver switches the cache off',
    },
    play: async (stage) => {
      await stage.open(
        twoPages(
          '<script>addEventListener("pageshow", ({ persisted }) => (window.wasKept = persisted))</script>',
          plain,
        ),
      );
      const before = await stage.compare();
      await stage.tab.run(() => location.assign('/b'));
      await until(stage.tab, at.b);
      await goBack(stage.tab);
      await until(stage.tab, at.a);
      const kept = await stage.tab.run(() => (window as { wasKept?: boolean }).wasKept);
      return together(before, await stage.compare(), inPage(kept !== true && 'the page was not kept by the cache'));
    },
  },
];
