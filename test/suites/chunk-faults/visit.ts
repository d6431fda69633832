import { tagFor } from '../../browsers/shop.ts';
import { pause, type Subject } from '../../every-widget.ts';
import type { Fault } from '../../faults/fault.ts';
import type { EngineName, Tab } from '../engines/engine.ts';
import type { Course } from '../read-faults/page.ts';
import { seenIn } from '../witness.ts';
import type { Files } from './files.ts';

interface Spoilt {
  readonly fault: Fault;
  readonly subject: Subject;
  readonly neighbour: Subject;
  readonly temperature: 'cold' | 'warm';
  readonly engine: EngineName;
}

/** What the view of a widget throws is over with that view; the same file is asked for only by another page. */
const isOfView = ({ id }: Fault): boolean => id === 'sdk-runtime-throw' || id === 'sdk-oom';
/**
 * Engines keep what they could fetch and not link for as long as the page lives, as the standard has it; Firefox also
 * what it could not fetch: it never asks for that address again.
 */
const isKept = ({ id }: Fault, engine: EngineName): boolean =>
  id === 'sdk-chunk-stale' || (engine === 'firefox' && id !== 'sdk-chunk-slow');

const courseOf = (tab: Tab, { name }: Subject): Promise<Course> =>
  tab.run((name) => window.control.courseOf(document.querySelector(`candor-${name}`)!), name);

const until = async (is: () => boolean | Promise<boolean>): Promise<boolean> => {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await is()) return true;
    await pause(50);
  }
  return false;
};

const isWell = async (tab: Tab, subject: Subject): Promise<boolean> => {
  const { state, text, fallback } = await courseOf(tab, subject);
  return (state === 'ready' || state === 'empty') && text !== '' && !fallback;
};

export const visitSpoilt = async (
  tab: Tab,
  url: string,
  files: Files,
  { fault, subject, neighbour, temperature, engine }: Spoilt,
): Promise<string[]> => {
  const problems: string[] = [];
  const expect = (is: boolean, otherwise: string) => is || problems.push(otherwise);
  const said = async () => (await seenIn(tab)).said;

  await tab.open(url);
  expect(await until(() => isWell(tab, neighbour)), 'its neighbour was not ready');
  if (temperature === 'warm') {
    await tab.run((tag) => {
      const template = document.createElement('template');
      template.innerHTML = tag;
      document.querySelector('main')!.append(template.content);
    }, tagFor(subject));
  }
  expect(await until(() => files.asked > 0), 'its file was never asked for');
  if (isOfView(fault)) {
    expect(await until(async () => (await courseOf(tab, subject)).errors.length > 0), 'it told nothing');
    const { errors } = await courseOf(tab, subject);
    expect(
      errors.length === 1 && errors[0]!.code === 'view',
      `it told ${JSON.stringify(errors)}; expected one of the view`,
    );
  } else if (fault.id === 'sdk-chunk-slow') {
    await pause(300);
  } else {
    // The loader asks before the core does: where only that failed, nobody has anything to say.
    const isOver = async () => (await said()).length > 0 || isWell(tab, subject);
    expect(await until(isOver), 'nothing was said');
    const lines = await said();
    if (fault.id === 'sdk-chunk-once' && lines.length === 0) return (await seenIn(tab)).uncaught;
    const expected =
      lines.length === 1 && lines[0]!.startsWith(`[candor] <candor-${subject.name}>: could not be loaded`);
    expect(expected, `it said ${lines.join(' and ')}; expected one line that names the widget`);
  }
  expect((await courseOf(tab, subject)).fallback, 'the shop’s own words do not stand');
  expect(await isWell(tab, neighbour), 'its neighbour is not ready any more');

  if (!isOfView(fault) && !isKept(fault, engine)) {
    files.spoilt = undefined;
    await tab.run(() => window.wake());
    expect(await until(() => isWell(tab, subject)), 'it did not come back without a reload');
  }
  problems.push(...(await seenIn(tab)).uncaught);
  return problems;
};
