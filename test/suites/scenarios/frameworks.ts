import { everyWidget } from '../../every-widget.ts';
import { everyTag } from '../../browsers/shop.ts';
import { dataRequests, inPage, pageWith, type Problems, type Scenario, type Stage, together } from './stage.ts';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const tagList = JSON.stringify(
  everyWidget.map(({ name, sample }) => ({
    name: `candor-${name}`,
    attributes: { loading: 'eager', ...sample.attributes },
  })),
);

const page = (head: string, body: string): string => pageWith({ head, body });

/** Opens, changes the page, and looks again; a change of place alone asks nothing anew. */
const changed = async (
  stage: Stage,
  content: string,
  change: () => void | Promise<void>,
  asksAnew = true,
): Promise<Problems> => {
  const site = await stage.open({ '/': content });
  const before = await stage.compare();
  const asked = dataRequests(site).length;
  await stage.tab.run(change);
  await pause(300);
  const after = await stage.compare();
  const more = dataRequests(site).length - asked;
  return together(before, after, inPage(!asksAnew && more > 0 && `${more} more requests for a change of place`));
};

const react = page(
  `<script>window.shopTags = ${tagList}</script>`,
  '<main></main><section></section><section></section><script src="/page/react.js"></script>',
);

const vue = page(
  '<script src="/lib/vue/dist/vue.global.prod.js"></script>',
  `<main></main><aside></aside><script>
    const { createApp, ref } = Vue;
    createApp({
      template: ${JSON.stringify(`<Teleport :to="place"><section v-if="shown">${everyTag}</section></Teleport>`)},
      setup() {
        const [shown, place] = [ref(true), ref('main')];
        window.toggle = () => (shown.value = !shown.value);
        window.move = () => (place.value = 'aside');
        return { shown, place };
      },
    }).mount(document.body.appendChild(document.createElement('div')));
  </script>`,
);

declare global {
  interface Window {
    toggle: () => void;
  }
}

const alpine = page(
  '<script defer src="/lib/alpinejs/dist/cdn.js"></script>',
  `<main x-data="{ shown: true }" @toggle-shop.window="shown = !shown"><template x-if="shown"><section>${everyTag}</section></template></main>`,
);

const jquery = page('<script src="/lib/jquery/dist/jquery.js"></script>', `<main>${everyTag}</main><aside></aside>`);

/** Libraries that make, move and unmake elements by themselves. */
export const frameworks: readonly Scenario[] = [
  { id: 'react-strict-double', play: (stage) => changed(stage, react, () => {}) },
  // A portal to another place makes its content anew: the same answers, from the cache.
  { id: 'react-portal-move', play: (stage) => changed(stage, react, () => window.move(), false) },
  { id: 'vue-teleport', play: (stage) => changed(stage, vue, () => window.move(), false) },
  {
    id: 'vue-toggle',
    play: (stage) =>
      changed(stage, vue, async () => {
        for (let times = 0; times < 6; times += 1) {
          window.toggle();
          await new Promise((resolve) => setTimeout(resolve, times % 2 ? 70 : 5));
        }
      }),
  },
  {
    id: 'alpine-toggle',
    play: (stage) =>
      changed(stage, alpine, async () => {
        for (let times = 0; times < 6; times += 1) {
          window.dispatchEvent(new CustomEvent('toggle-shop'));
          await new Promise((resolve) => setTimeout(resolve, times % 2 ? 70 : 5));
        }
      }),
  },
  {
    id: 'jquery-move',
    play: (stage) =>
      changed(
        stage,
        jquery,
        () => {
          const { jQuery } = window as unknown as {
            jQuery: (what: string) => { children(): { appendTo(to: string): void } };
          };
          jQuery('main').children().appendTo('aside');
        },
        false,
      ),
  },
  {
    id: 'lit-redraw',
    play: (stage) =>
      changed(
        stage,
        page(
          '',
          `<template>${everyTag}</template><shop-page times="1"></shop-page><script src="/page/lit.js"></script>`,
        ),
        () => document.querySelector('shop-page')!.setAttribute('times', '2'),
        false,
      ),
  },
  {
    id: 'spa-remount-100',
    play: (stage) =>
      changed(
        stage,
        page('', `<main>${everyTag}</main>`),
        async () => {
          const main = document.querySelector('main')!;
          const markup = main.innerHTML;
          for (let times = 0; times < 100; times += 1) {
            main.innerHTML = '';
            if (times % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 60));
            main.innerHTML = markup;
            if (times % 3 === 0) await new Promise((resolve) => setTimeout(resolve, 10));
          }
        },
        false,
      ),
  },
  {
    id: '1000-mount-unmount',
    play: async (stage) => {
      await stage.open({ '/': page('', `<main>${everyTag}</main>`) });
      const before = await stage.compare();
      const left = await stage.tab.run(async () => {
        const main = document.querySelector('main')!;
        const kept = [...main.children];
        const held: WeakRef<Element>[] = [];
        const nodes = document.querySelectorAll('*').length;
        for (let times = 0; times < 1_000; times += 1) {
          const copies = kept.map((element) => element.cloneNode(true) as Element);
          main.replaceChildren(...copies);
          if (times % 20 === 0) held.push(...copies.map((copy) => new WeakRef(copy)));
          if (times % 5 === 0) await new Promise((resolve) => setTimeout(resolve, times % 50 === 0 ? 60 : 0));
        }
        main.replaceChildren(...kept);
        return document.querySelectorAll('*').length - nodes;
      });
      return together(before, await stage.compare(), inPage(left !== 0 && `${left} elements too many are left`));
    },
  },
  {
    id: 'inside-template',
    play: async (stage) => {
      const site = await stage.open({ '/': page('', `<template>${everyTag}</template><main></main>`) });
      await pause(700);
      const early = site.requests.filter((path) => /\/chunks\/|^\/trust/.test(path));
      await stage.tab.run(() =>
        document.querySelector('main')!.append(document.querySelector('template')!.content.cloneNode(true)),
      );
      return together(
        await stage.compare(),
        inPage(early.length > 0 && `asked for ${early.join(', ')} for what stands in a template`),
      );
    },
  },
  {
    id: 'moved-to-iframe',
    play: async (stage) => {
      await stage.open({ '/': page('', `<main>${everyTag}</main><iframe width="900" height="600"></iframe>`) });
      const before = await stage.compare();
      const unstyled = await stage.tab.run(async () => {
        const elements = [...document.querySelector('main')!.children] as HTMLElement[];
        const place = document.querySelector('iframe')!.contentDocument!;
        place.body.append(...elements);
        await new Promise((resolve) => setTimeout(resolve, 200));
        const wrong = elements
          .filter(
            (element) =>
              element.shadowRoot!.adoptedStyleSheets.length === 0 ||
              element.shadowRoot!.querySelectorAll('.base').length !== 1,
          )
          .map((element) => element.localName);
        document.querySelector('main')!.append(...elements);
        return wrong;
      });
      return together(
        before,
        await stage.compare(),
        inPage(unstyled.length > 0 && `${unstyled.join(', ')} lost its styles or its content in the frame`),
      );
    },
  },
];
