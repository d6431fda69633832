import type { Tab } from '../engines/engine.ts';

/** What the page's own scripts left: each by what it is. */
export interface Left {
  readonly listeners: readonly string[];
  readonly observed: number;
  readonly timers: number;
}

/** Elements that live at once. */
export const size = 10;

/** Longer than an element is kept alive after it was removed. */
const grace = 120;

/**
 * So many times ten elements: mounted, settled and removed, every third of them before it has settled. The clock goes
 * on from round to round, so that each asks the server anew and some leave while it answers. Gives what went wrong.
 */
export const runRounds = (tab: Tab, markup: string, rounds: number): Promise<string[]> =>
  tab.run(
    async (markup, rounds, size, grace) => {
      const wrong: string[] = [];
      const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
      for (let round = 0; round < rounds; round += 1) {
        window.soak.ahead += 6 * 60_000;
        const elements = window.soak.mount(markup, size);
        const hurried = elements.filter((_, place) => place % 3 === round % 3);
        if (round % 2) await pause(5);
        for (const element of hurried) element.remove();
        const patient = elements.filter((element) => element.isConnected);
        if (!(await window.soak.settled(patient)))
          wrong.push(`round ${round}: ${patient.map((element) => element.getAttribute('state')).join(', ')}`);
        for (const element of patient) element.remove();
        await pause(round % 5 ? 0 : grace);
      }
      return wrong;
    },
    markup,
    rounds,
    size,
    grace,
  );

/** Waits until no timer more than `timers` runs, or for three seconds; gives what there is then. */
export const leftIn = (tab: Tab, timers = 0): Promise<Left> =>
  tab.run(
    async (timers, grace) => {
      const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
      await pause(grace);
      const { watched } = window.soak;
      // The pause is a timer itself until it is over.
      for (let tries = 0; tries < 100 && watched.timers() > timers; tries += 1) await pause(30);
      return { listeners: watched.listeners(), observed: watched.observers(), timers: watched.timers() };
    },
    timers,
    grace,
  );
