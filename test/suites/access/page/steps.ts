import { fillIn } from './fill.ts';
import { arrive, rest } from './rest.ts';
import { nameOf, pathOf, rootOf, sceneOf, shownIn } from './tree.ts';

/** What can be pressed, as everywhere in a list of which one item stands for all. */
export interface Offer {
  readonly path: string;
  /** Its place among its like beside it: the second of two buttons is another than the first. */
  readonly place: number;
  readonly name: string;
  /** It opens on the spot. */
  readonly opens: boolean;
  /** It sends a form. */
  readonly sends: boolean;
}

/** A step of a shopper that leads from one scene to another. */
export type Step =
  | { readonly act: 'press'; readonly path: string; readonly place: number }
  | { readonly act: 'open all' }
  | { readonly act: 'fill' };

const pressable = 'summary,button,input[type="submit"]';
/** Of a row of equal buttons the first three stand for the others. */
const enough = 3;

const placeOf = (element: Element): number =>
  [...element.parentElement!.children].filter((other) => pathOf(other) === pathOf(element)).indexOf(element);

const kindOf = (element: Element) => ({
  opens: element.matches('summary,[aria-expanded]'),
  sends: element.matches('[type="submit"]'),
});

export const offers = (): Offer[] => {
  const found = new Map<string, Offer>();
  for (const element of shownIn(pressable)) {
    const [path, place] = [pathOf(element), placeOf(element)];
    const key = `${path} ${place}`;
    if (place < enough && !found.has(key)) found.set(key, { path, place, name: nameOf(element), ...kindOf(element) });
  }
  return [...found.values()];
};

export const findOffer = ({ path, place }: Pick<Offer, 'path' | 'place'>): HTMLElement | undefined =>
  shownIn(pressable).find((element) => pathOf(element) === path && placeOf(element) === place);

/** Opens all that opens on the spot. */
const openAll = async (): Promise<void> => {
  for (const details of sceneOf().querySelectorAll('details')) details.open = true;
  for (const button of shownIn('button[aria-expanded="false"]')) button.click();
  await rest();
};

const take = async (step: Step): Promise<boolean> => {
  if (step.act === 'fill') fillIn();
  else if (step.act === 'open all') await openAll();
  else {
    const element = findOffer(step);
    if (!element) return false;
    // A press gives the focus in most browsers, and a dialog returns it where it was.
    element.focus();
    element.click();
  }
  await rest();
  return true;
};

/** Arrives and takes the steps. Gives the state, or what could not be found. */
export const play = async (steps: readonly Step[]): Promise<string> => {
  const state = await arrive();
  for (const step of steps)
    if (!(await take(step))) return `cannot find ${step.act === 'press' ? step.path : step.act}`;
  return state;
};

const told = ['aria-expanded', 'aria-pressed', 'aria-invalid', 'data-state', 'open'];

/** Which kinds of things are in sight, and how they stand: what makes one scene another. */
export const kinds = (): string[] => {
  const found = new Set<string>();
  for (const element of shownIn('*')) {
    const states = told
      .filter((name) => element.hasAttribute(name))
      .map((name) => `[${name}=${element.getAttribute(name)}]`);
    found.add(pathOf(element) + states.join(''));
  }
  return [...found];
};

export const has = (selector: string): boolean => shownIn(selector, rootOf()).length > 0;
