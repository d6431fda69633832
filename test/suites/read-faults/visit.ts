import { html, reservationOf, tagFor } from '../../browsers/shop.ts';
import type { Site } from '../../browsers/site.ts';
import type { Subject } from '../../every-widget.ts';
import type { Fault } from '../../faults/fault.ts';
import type { FaultySource } from '../../faults/server.ts';
import type { Tab } from '../engines/engine.ts';
import { seenIn, witnessTag } from '../witness.ts';
import { judge, judgeLines, type Temperature } from './judge.ts';
import { controlTag, type Course } from './page.ts';

export interface FaultCase {
  readonly id: string;
  readonly fault: Fault;
  readonly subject: Subject;
  readonly temperature: Temperature;
}

/** Beyond the ten seconds after which a request is given up. */
const longest = 20_000;
/** Beyond the five minutes for which an answer is fresh. */
const afterwards = 6 * 60_000;

/** Each as wide as a phone leaves it, above something that it must not move, and out of the way of all others. */
const place = (subject: Subject): string =>
  `<section id="${subject.name}" style="position:absolute;top:0;inset-inline:16px">${tagFor(subject)}` +
  `<after-${subject.name} style="display:block">After it</after-${subject.name}></section>`;

export const pageFor = (subjects: readonly Subject[], endpoint: string): string =>
  html({
    head:
      witnessTag() +
      controlTag +
      `<style>body{margin:0;font:16px/1.5 sans-serif}${subjects.map(({ name }) => reservationOf(name)).join('')}</style>` +
      `<script async src="/candor/candor.js" data-backend="rest" data-endpoint="${endpoint}"></script>`,
    body: subjects.map(place).join(''),
  });

/** Waits until each shows data or has told why not, and has drawn it; gives what each has been through. */
const coursesOf = (tab: Tab, names: readonly string[]): Promise<Record<string, Course>> =>
  tab.run(
    async (names, longest) => {
      const end = Date.now() + longest;
      const elements = names.map((name) => document.querySelector(`candor-${name}`)!);
      const isOver = (element: Element) => {
        const { state, errors, text, fallback } = window.control.courseOf(element);
        const isDrawn = state === 'error' || (text !== '' && !fallback);
        return (state === 'ready' || state === 'empty' || errors.length > 0) && isDrawn;
      };
      while (Date.now() < end && !elements.every(isOver)) await new Promise((resolve) => setTimeout(resolve, 25));
      // What would come twice comes soon.
      await new Promise((resolve) => setTimeout(resolve, 150));
      return Object.fromEntries(names.map((name, place) => [name, window.control.courseOf(elements[place]!)]));
    },
    names,
    longest,
  );

const setFault = (tab: Tab, source: FaultySource, { id }: Fault, on: boolean): Promise<void> => {
  source.on = on;
  return tab.run((id, on) => void (window.control.fault = on ? id : undefined), id, on);
};

/** Ends the fault; gives what does not come back to life by itself, the button or the event. */
const recover = async (tab: Tab, names: readonly string[]): Promise<string[]> =>
  tab.run(
    async (names, longest) => {
      const end = Date.now() + longest;
      const elements = names.map((name) => document.querySelector(`candor-${name}`)!);
      const isWell = (element: Element) => /ready|empty/.test(element.getAttribute('state') ?? '');
      for (const element of elements) if (!isWell(element)) window.control.retry(element);
      while (Date.now() < end && !elements.every(isWell)) await new Promise((resolve) => setTimeout(resolve, 25));
      return names.filter((_, place) => !isWell(elements[place]!));
    },
    names,
    longest,
  );

/** New elements where the old ones were, as a router puts them there; they are the page's, not moved ones. */
const mountAnew = (tab: Tab, places: Readonly<Record<string, string>>, skew: number): Promise<void> =>
  tab.run(
    (places, skew) => {
      window.control.skew += skew;
      for (const [name, markup] of Object.entries(places)) {
        const template = document.createElement('template');
        template.innerHTML = markup;
        document.getElementById(name)!.replaceWith(template.content);
      }
    },
    places,
    skew,
  );

const askedIn = (tab: Tab): Promise<number> => tab.run(() => window.control.asked);

/** One fault in one page, met by the elements of a page that opens and by those that come when there was data before. */
export const visitFault = async (
  cases: readonly FaultCase[],
  { tab, site, source, nobody }: { tab: Tab; site: Site; source: FaultySource; nobody: string },
  path: string,
): Promise<Map<string, string[]>> => {
  const { fault } = cases[0]!;
  const subjects = [...new Set(cases.map(({ subject }) => subject))];
  const names = subjects.map(({ name }) => name);
  const problems = new Map(cases.map(({ id }) => [id, [] as string[]]));
  const of = (temperature: Temperature) => cases.filter((one) => one.temperature === temperature);
  const note = (cases: readonly FaultCase[], found: (one: FaultCase) => readonly string[]) => {
    for (const one of cases) problems.get(one.id)!.push(...found(one));
  };
  const messages: string[] = [];

  const meet = async (temperature: Temperature, movedBefore: number, askedBefore: number) => {
    const met = of(temperature);
    const courses = await coursesOf(
      tab,
      met.map(({ subject }) => subject.name),
    );
    note(met, ({ subject }) => judge(fault, courses[subject.name]!, temperature));
    messages.push(...met.flatMap(({ subject }) => courses[subject.name]!.errors.map(({ message }) => message)));
    const asked = await askedIn(tab);
    note(met, () => (asked === askedBefore ? ['nothing was asked for: the fault was never met'] : []));
    const { shifts } = await seenIn(tab);
    note(met, ({ subject: { name } }) =>
      shifts
        .slice(movedBefore)
        .flatMap(({ value, of }) =>
          value >= 0.0005 && of.split(', ').includes(`after-${name}`)
            ? [`moved what is below it by ${value.toFixed(4)}`]
            : [],
        ),
    );
    await setFault(tab, source, fault, false);
    const ill = await recover(tab, names);
    note(met, ({ subject }) => (ill.includes(subject.name) ? ['did not recover without a reload'] : []));
  };

  await tab.resize(360, 800);
  source.on = of('cold').length > 0;
  await tab.open(`${site.url}${path}?${new URLSearchParams({ fault: source.on ? fault.id : '', nobody })}`);
  if (source.on) await meet('cold', 0, 0);
  if (of('warm').length > 0) {
    const ill = await recover(tab, names);
    note(of('warm'), ({ subject }) => (ill.includes(subject.name) ? ['was never ready'] : []));
    await setFault(tab, source, fault, true);
    const places = of('warm').map(({ subject }) => [subject.name, place(subject)]);
    const movedBefore = (await seenIn(tab)).shifts.length;
    const askedBefore = await askedIn(tab);
    await mountAnew(tab, Object.fromEntries(places), afterwards);
    await meet('warm', movedBefore, askedBefore);
  }
  const { uncaught, said, executed } = await seenIn(tab);
  note(cases, () => [...uncaught, ...executed, ...judgeLines(said, messages)]);
  return problems;
};
