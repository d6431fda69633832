import { everyTag } from '../../browsers/shop.ts';
import { dataRequests, inPage, pageWith, type Scenario, until } from './stage.ts';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Pages that are not looked at yet, or whose requests somebody else answers. */
export const life: readonly Scenario[] = [
  {
    id: 'background-tab',
    play: async (stage) => {
      // No driver hides a page: what a hidden one lacks is taken away instead, which is frames and what follows from them.
      const head = `<script>{
        let waiting = [];
        let hidden = true;
        const frame = window.requestAnimationFrame.bind(window);
        Object.defineProperty(Document.prototype, 'hidden', { get: () => hidden, configurable: true });
        window.requestAnimationFrame = (call) => (hidden ? waiting.push(call) : frame(call));
        const Observer = window.IntersectionObserver;
        window.IntersectionObserver = class extends Observer {
          observe(element) { if (hidden) waiting.push(() => super.observe(element)); else super.observe(element); }
        };
        window.show = () => {
          hidden = false;
          waiting.splice(0).forEach((call) => call(performance.now()));
          document.dispatchEvent(new Event('visibilitychange'));
        };
      }</script>`;
      await stage.open({ '/': pageWith({ head, body: everyTag.replaceAll(' loading="eager"', '') }) });
      await pause(1_000);
      await stage.tab.run(() => (window as unknown as { show: () => void }).show());
      // Each comes near in its turn.
      await stage.tab.run(async () => {
        for (const element of document.querySelectorAll('[state]')) {
          element.scrollIntoView();
          await new Promise((resolve) => setTimeout(resolve, 150));
        }
      });
      return stage.compare();
    },
  },
  {
    id: 'sw-offline-page',
    play: async (stage) => {
      const offline = `addEventListener('install', () => skipWaiting());
        addEventListener('activate', (event) => event.waitUntil(clients.claim()));
        addEventListener('fetch', (event) => new URL(event.request.url).pathname.startsWith('/trust') &&
          event.respondWith(new Response('<h1>You are offline</h1>', { headers: { 'content-type': 'text/html' } })));`;
      const site = await stage.open(
        { '/': pageWith(), '/start': pageWith({ script: '', body: '' }) },
        {
          answers: {
            '/worker.js': (_, __, response) =>
              void response.writeHead(200, { 'content-type': 'text/javascript' }).end(offline),
          },
        },
      );
      await stage.tab.open(`${site.url}/start`);
      await stage.tab.run(async () => {
        await navigator.serviceWorker.register('/worker.js');
        if (!navigator.serviceWorker.controller)
          await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
      });
      const asked = dataRequests(site).length;
      await stage.tab.open(`${site.url}/`);
      const decided = await until(stage.tab, () =>
        [...document.querySelectorAll('body > *')].every((element) =>
          /ready|error/.test(element.getAttribute('state') ?? ''),
        ),
      );
      const { states, uncaught } = await stage.tab.run(() => ({
        states: [...document.querySelectorAll('[state="error"]')].filter(
          (element) => element.firstElementChild!.getClientRects().length === 0,
        ).length,
        uncaught: window.seen.uncaught,
      }));
      return inPage(
        !decided && 'not every widget has decided',
        states > 0 && `${states} widgets show neither data nor the words of the shop`,
        dataRequests(site).length > asked && 'the worker was not asked: nothing was tried',
        ...uncaught,
      );
    },
  },
];
