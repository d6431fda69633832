import type { Tab } from '../engines/engine.ts';
import type { Pattern, Standing } from './page/patterns.ts';

/** Operates what has the focus as its pattern says, and tells what is wrong. */
export type Script = (tab: Tab) => Promise<string[]>;

const stand = (tab: Tab): Promise<Standing> => tab.run(() => window.access.standing());

const pressed = async (tab: Tab, key: string): Promise<Standing> => {
  await tab.press(key);
  return stand(tab);
};

const told = (tab: Tab): Promise<string> => tab.run(() => window.access.told());

const unless = (is: boolean, sentence: string): string[] => (is ? [] : [sentence]);

const keptFocus = ({ focus, inDialog, dialog }: Standing, after: string): string[] =>
  unless((focus === 'on it' || focus === 'within') && dialog === inDialog, `the focus is ${focus} after ${after}`);

/** Opens and closes by Enter and by Space, and keeps the focus; what opens may take it. */
const disclosure: Script = async (tab) => {
  const before = await stand(tab);
  const first = await pressed(tab, 'Enter');
  const faults = [
    ...unless(first.expanded !== before.expanded, 'Enter does not open or close it'),
    ...keptFocus(first, 'Enter'),
  ];
  if (first.focus !== 'on it') return faults;
  const second = await pressed(tab, 'Space');
  return [
    ...faults,
    ...unless(second.expanded === before.expanded, 'Space does not open or close it'),
    ...keptFocus(second, 'Space'),
  ];
};

/** Is pressed and released under one name. */
const toggle: Script = async (tab) => {
  const before = await stand(tab);
  const first = await pressed(tab, 'Enter');
  const flips = (first.pressed !== before.pressed) !== before.off;
  const faults = [
    ...unless(flips, before.off ? 'Enter presses what is off' : 'Enter does not press it'),
    ...unless(first.name === before.name, `its name changes from "${before.name}" to "${first.name}"`),
    ...keptFocus(first, 'Enter'),
  ];
  if (first.focus !== 'on it' || first.off) return faults;
  const second = await pressed(tab, 'Space');
  return [
    ...faults,
    ...unless(second.pressed === before.pressed, 'Space does not release it'),
    ...keptFocus(second, 'Space'),
  ];
};

/** Nothing is chosen by arriving; arrows move and choose, and wrap round; Space chooses. */
const radios: Script = async (tab) => {
  const first = await pressed(tab, 'Space');
  const next = await pressed(tab, 'ArrowRight');
  const back = await pressed(tab, 'ArrowLeft');
  const wrapped = await pressed(tab, 'ArrowLeft');
  return [
    ...unless(first.focus === 'on it' && first.checked, 'Space does not choose it'),
    ...unless(next.focus === 'within' && next.checked, 'ArrowRight does not move on and choose'),
    ...unless(back.focus === 'on it' && back.checked, 'ArrowLeft does not move back and choose'),
    ...unless(wrapped.focus === 'within' && wrapped.checked, 'ArrowLeft does not wrap round to the last'),
  ];
};

/** Another entry is chosen by an arrow, and stays under the focus. */
const list: Script = async (tab) => {
  const before = await stand(tab);
  const after = await pressed(tab, 'ArrowDown');
  return [
    ...unless(after.value !== before.value, 'ArrowDown does not choose the next'),
    ...keptFocus(after, 'ArrowDown'),
  ];
};

/** Searches on Enter, tells the result, and keeps the focus in its field. */
const search: Script = async (tab) => {
  await tab.press('w');
  const found = await pressed(tab, 'Enter');
  return [
    ...unless(found.value === 'w', 'it does not take what is typed'),
    ...unless(found.focus === 'on it', `the focus is ${found.focus} after a search`),
    ...unless((await told(tab)) !== '', 'nothing is said of what was found'),
  ];
};

/** Sent with nothing in it, leads to the first field that lacks something and says what; then tells what became of it. */
const form: Script = async (tab) => {
  const empty = await pressed(tab, 'Enter');
  const faults = unless(
    empty.invalid > 0 && empty.onInvalid && empty.described,
    `sent empty it has ${empty.invalid} invalid fields, the first ${empty.onInvalid ? 'has' : 'lacks'} the focus and is ${empty.described ? '' : 'not '}described`,
  );
  await tab.run(() => window.access.fillPicked());
  await tab.run(() => window.access.pickAgain());
  const sent = await pressed(tab, 'Enter');
  return [
    ...faults,
    ...unless(sent.invalid === 0, `filled in it has ${sent.invalid} invalid fields`),
    ...keptFocus(sent, 'sending'),
    ...unless(sent.focus === 'within' || (await told(tab)) !== '', 'nothing is said of what was sent'),
  ];
};

/** Never moves by itself; an arrow moves it by one, and its position is told. */
const carousel: Script = async (tab) => {
  const before = await stand(tab);
  const later = await stand(tab);
  const moved = await pressed(tab, 'ArrowRight');
  return [
    ...unless(later.position === before.position, 'it moves by itself'),
    ...unless(moved.position !== before.position, 'ArrowRight does not move it'),
    ...unless((await told(tab)) !== '', 'its position is not told'),
    ...keptFocus(moved, 'ArrowRight'),
  ];
};

/** A press never loses the focus: a dialog takes it and gives it back, what a list gained is led to. */
const button: Script = async (tab) => {
  const before = await stand(tab);
  const after = await pressed(tab, 'Enter');
  const faults = [
    ...keptFocus(after, 'Enter'),
    ...unless(after.items <= before.items || after.focus === 'within', 'the focus does not go to what a list gained'),
  ];
  if (!after.dialog || before.dialog) return faults;
  const closed = await pressed(tab, 'Escape');
  const again = await pressed(tab, 'Space');
  return [
    ...faults,
    ...unless(!closed.dialog, 'Escape does not close the dialog'),
    ...unless(closed.focus === 'on it', `the focus is ${closed.focus} after the dialog is closed`),
    ...unless(again.inDialog, 'Space does not open the dialog again'),
  ];
};

export const scripts: Readonly<Record<Pattern, Script>> = {
  disclosure,
  toggle,
  radios,
  list,
  search,
  form,
  carousel,
  button,
};
