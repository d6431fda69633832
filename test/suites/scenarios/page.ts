import { everyTag } from '../../browsers/shop.ts';
import { inPage, pageWith, type Scenario, together, until } from './stage.ts';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

declare global {
  interface Window {
    heardOf: string[];
  }
}

/** Presses every button of every widget, as a finger does. Runs in the page. */
const pressAll = async (): Promise<void> => {
  const roots = [...document.querySelectorAll('[state]')].map(({ shadowRoot }) => shadowRoot!);
  for (const root of roots)
    for (const button of root.querySelectorAll<HTMLElement>('button, summary, input')) {
      button.click();
      await new Promise((resolve) => setTimeout(resolve, 10));
      for (const dialog of root.querySelectorAll('dialog')) dialog.close();
    }
};

const problemOf = (heardOf: readonly string[]): string | false =>
  heardOf.length > 0 && `the page heardOf ${[...new Set(heardOf)].join(', ')}`;

/** What a widget does inside of elements that do something with what is in them. */
export const page: readonly Scenario[] = [
  {
    id: 'host-form-names',
    play: async (stage) => {
      const body = `<form action="/sent"><input name="own" value="1">${everyTag}<button id="send">Buy</button></form>`;
      await stage.open({ '/': pageWith({ body }) });
      const before = await stage.compare();
      await stage.tab.run(() => {
        window.heardOf = [];
        for (const type of ['submit', 'reset'])
          document.addEventListener(type, (event) => {
            event.preventDefault();
            window.heardOf.push(type);
          });
      });
      await stage.tab.run(pressAll);
      const [heardOf, names] = await stage.tab.run(() => [
        window.heardOf,
        [...new FormData(document.querySelector('form')!).keys()],
      ]);
      return together(
        before,
        inPage(problemOf(heardOf!), names!.join() !== 'own' && `the form sends ${names!.join(', ')}`),
      );
    },
  },
  {
    id: 'inside-a-or-label',
    play: async (stage) => {
      const body = `<a href="#followed">${everyTag}</a><label><input type="checkbox" id="box"></label>`;
      await stage.open({ '/': pageWith({ body }) });
      const before = await stage.compare();
      const pressed = async () => {
        await stage.tab.run(pressAll);
        return stage.tab.run(() => [
          ...(location.hash === '#followed' ? ['that its link was followed'] : []),
          ...(document.querySelector<HTMLInputElement>('#box')!.checked ? ['that its box was ticked'] : []),
        ]);
      };
      const inLink = await pressed();
      await stage.tab.run(() => document.querySelector('label')!.append(...document.querySelector('a')!.children));
      await pause(200);
      return together(before, inPage(problemOf([...inLink, ...(await pressed())])));
    },
  },
  {
    id: 'hotkeys',
    play: async (stage) => {
      await stage.open({ '/': pageWith() });
      const before = await stage.compare();
      const fields = await stage.tab.run(() => {
        window.heardOf = [];
        for (const type of ['keydown', 'keypress', 'keyup'])
          document.addEventListener(type, (event) => window.heardOf.push(`${type} ${(event as KeyboardEvent).key}`));
        return [...document.querySelectorAll('[state]')].flatMap((element) =>
          Array.from(
            element.shadowRoot!.querySelectorAll('input[type="search"], input[type="text"], textarea'),
            (_, place) => [element.localName, place] as const,
          ),
        );
      });
      for (const [name, place] of fields) {
        await stage.tab.run(
          (name, place) =>
            document
              .querySelector(name)!
              .shadowRoot!.querySelectorAll<HTMLElement>('input[type="search"], input[type="text"], textarea')
              .item(place)
              .focus(),
          name,
          place,
        );
        await stage.tab.press('s');
      }
      const heardOf = await stage.tab.run(() => window.heardOf);
      return together(
        before,
        inPage(problemOf(heardOf), fields.length === 0 && 'no widget has a field: nothing was tried'),
      );
    },
  },
  {
    id: 'lang-switch-live',
    play: async (stage) => {
      await stage.open({ '/': pageWith() });
      const before = await stage.compare();
      await stage.tab.run(() => void (document.documentElement.lang = 'de'));
      const isGerman = () =>
        [...document.querySelectorAll('[state]')].every(
          (element) =>
            element.getAttribute('state') === 'ready' &&
            element.shadowRoot!.querySelector('.base')!.getAttribute('lang') === 'de',
        );
      const changed = await until(stage.tab, isGerman);
      await stage.tab.run(() => void (document.documentElement.lang = 'en'));
      return together(before, await stage.compare(), inPage(!changed && 'not every widget speaks German'));
    },
  },
];
