import { restAnswers, tagFor } from '../browsers/shop.ts';
import { openSite } from '../browsers/site.ts';
import { everyWidget, pause, type Subject } from '../every-widget.ts';
import { describeSuite } from './describe-suite.ts';
import { compare } from './soak/compare.ts';
import { openProbe, type Probe } from './soak/heap.ts';
import { soakPage, soakScripts } from './soak/page.ts';
import { leftIn, runRounds, size } from './soak/rounds.ts';
import { type Case, whole } from './suite.ts';
import { seenIn, witness } from './witness.ts';

interface SoakCase extends Case {
  readonly subject: Subject;
  readonly run: (probe: Probe, subject: Subject, requests: readonly string[]) => Promise<string[]>;
}

const cycles = whole ? 1_000 : 100;

const soak: SoakCase['run'] = async (probe, subject) => {
  const { tab } = probe;
  const markup = tagFor(subject);
  // Rounds until everything that is loaded and built once is there.
  const before = await runRounds(tab, markup, 6);
  const first = { left: await leftIn(tab), held: await probe.held() };
  const after = await runRounds(tab, markup, cycles / size);
  const look = async () => compare(first, { left: await leftIn(tab, first.left.timers), held: await probe.held() });
  let grown = await look();
  // A timer, a frame or the idle time that a busy machine has not come to yet may hold the last round for a while.
  for (let tries = 0; grown.length > 0 && tries < 5; tries += 1) {
    await pause(1_000);
    grown = await look();
  }
  return [...before, ...after, ...grown];
};

/** Questions of the page to its server. */
const dataIn = (requests: readonly string[]): string[] => requests.filter((path) => path.startsWith('/trust'));

const many: SoakCase['run'] = async ({ tab }, subject, requests) => {
  const show = (count: number, times: number) =>
    tab.run(
      async (markup, count, times) => {
        let isWell = true;
        for (let time = 0; time < times; time += 1) {
          document.querySelector('main')!.replaceChildren();
          isWell &&= await window.soak.settled(window.soak.mount(markup, count));
        }
        return isWell ? [] : ['not all of them had data'];
      },
      tagFor(subject),
      count,
      times,
    );
  const problems = await show(50, 1);
  const asked = dataIn(requests);
  const resources = asked.map((path) => path.split(/[/?]/)[2]);
  problems.push(...(await show(1, 100)));
  const more = dataIn(requests).slice(asked.length);
  return [
    ...problems,
    ...(new Set(resources).size === resources.length
      ? []
      : [`fifty asked ${asked.join(', ')}; expected one request each`]),
    ...more.map((path) => `shown a hundred times it asked ${path} again`),
  ];
};

describeSuite<SoakCase>({
  name: 'soak',
  promise:
    'mounted and removed a thousand times, a widget leaves nothing behind; fifty of it, and a hundred visits to it, ask once',
  cases: () =>
    everyWidget.flatMap((subject) => [
      { id: `${subject.name}, mounted and removed`, subject, run: soak },
      { id: `${subject.name}, fifty at once and a hundred times`, subject, run: many },
    ]),
  sample: { chromium: Infinity, firefox: 6, webkit: 6 },
  run: async (cases, engine, tell) => {
    for (const { id, subject, run } of cases) {
      const site = await openSite({
        pages: { '/': soakPage },
        answers: { '/trust': restAnswers(), ...soakScripts, ...witness },
        // Long enough for some to leave while it answers.
        hold: (path) => (path.startsWith('/trust') ? pause(20) : undefined),
      });
      const probe = await openProbe(engine);
      await probe.tab.open(`${site.url}/`);
      const problems = await run(probe, subject, site.requests);
      const asked = site.requests.length;
      await pause(300);
      const late = site.requests.slice(asked).map((path) => `asked ${path} when nothing was there any more`);
      const { uncaught, said } = await seenIn(probe.tab);
      tell(id, [...problems, ...late, ...uncaught, ...said]);
      await probe.close();
      await site.close();
    }
  },
});
