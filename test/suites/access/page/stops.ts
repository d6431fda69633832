import { standsOut } from './contrast.ts';
import { pause } from './rest.ts';
import { focused, hostOf, isShown, nameOf, pathOf, sceneOf } from './tree.ts';

const tabbable = 'a[href],button,input,select,textarea,summary,[tabindex]';

const groupOf = (element: Element): string | undefined =>
  element instanceof HTMLInputElement && element.type === 'radio' ? element.name : undefined;

/** A hidden box or button of a choice is reached by what is drawn for it: its label, or what stands right behind. */
export const drawnFor = (element: Element): Element[] => {
  const isChoice = element instanceof HTMLInputElement && ['radio', 'checkbox', 'file'].includes(element.type);
  const others = isChoice ? [element.closest('label'), element.nextElementSibling] : [];
  return [element, ...others].filter((one) => one !== null);
};

const canBeReached = (element: HTMLElement): boolean =>
  element.tabIndex >= 0 &&
  !element.matches(':disabled') &&
  drawnFor(element).some(isShown) &&
  element.checkVisibility({ visibilityProperty: true });

/** All that could be reached; content that the shop has put into the tag stands where the slot is. */
const candidates = (): HTMLElement[] =>
  [...sceneOf().querySelectorAll<HTMLElement>(`slot,${tabbable}`)].flatMap((element) =>
    element instanceof HTMLSlotElement ? Array.from(hostOf().querySelectorAll<HTMLElement>(tabbable)) : [element],
  );

/** What the Tab key should reach, in the order of reading; of a group of radios one. */
export const stops = (): HTMLElement[] => {
  const groups = new Set<string>();
  return candidates().filter((element) => {
    if (!canBeReached(element)) return false;
    const group = groupOf(element);
    return group === undefined || (!groups.has(group) && groups.add(group));
  });
};

const isStop = (stop: Element, element: Element): boolean =>
  stop === element || (groupOf(stop) !== undefined && groupOf(stop) === groupOf(element));

/** Names of the stops, to compare what the Tab key reaches with. */
export const stopNames = (): string[] => stops().map(nameOf);

/** Number of the stop that has the focus; otherwise what has it. */
export const stopNow = (): number | string => {
  const now = focused();
  if (!now || now === document.body || now === document.documentElement) return 'nothing';
  if (now.id === 'before' || now.id === 'after') return now.id;
  if (!hostOf().contains(now) && !hostOf().shadowRoot?.contains(now)) return 'elsewhere';
  const dialog = sceneOf();
  const place = stops().findIndex((stop) => isStop(stop, now));
  if (place < 0 && dialog instanceof HTMLDialogElement && dialog.contains(now)) return 'the dialog';
  return place >= 0 ? place : `${nameOf(now)} (${pathOf(now)}), which is no stop`;
};

/** Whatever scrolls or hides what is over its edge cuts off a ring that reaches beyond it. */
const cutOff = (element: Element, ring: number): string[] => {
  const box = element.getBoundingClientRect();
  for (let outer = element.parentElement; outer; outer = outer.parentElement) {
    const { overflowX, overflowY, clipPath } = getComputedStyle(outer);
    const edge = outer.getBoundingClientRect();
    const hidesX =
      overflowX !== 'visible' && (box.left - ring < edge.left - 0.5 || box.right + ring > edge.right + 0.5);
    const hidesY =
      overflowY !== 'visible' && (box.top - ring < edge.top - 0.5 || box.bottom + ring > edge.bottom + 0.5);
    // How far down Firefox scrolls for a focus that it sees in part is its own.
    const below = overflowY === 'auto' && outer.scrollTop + outer.clientHeight < outer.scrollHeight - 1;
    if (hidesX || (hidesY && !below) || clipPath !== 'none') return [pathOf(outer)];
  }
  return [];
};

const ringOf = (element: Element): { width: number; offset: number; color: string } | undefined => {
  const { outlineStyle, outlineWidth, outlineOffset, outlineColor } = getComputedStyle(element);
  if (outlineStyle === 'none') return undefined;
  return { width: parseFloat(outlineWidth), offset: parseFloat(outlineOffset), color: outlineColor };
};

const isCovered = (element: Element): boolean => {
  const { left, top, width, height } = element.getBoundingClientRect();
  const root = element.getRootNode() as ShadowRoot | Document;
  const x = left + width / 2;
  if (x < 0 || x > innerWidth || top + height < 1 || top > innerHeight - 1) return true;
  // Of what the browser has brought into sight only in part, that part.
  const y = (Math.max(top, 0) + Math.min(top + height, innerHeight)) / 2;
  const hit = root.elementFromPoint(x, y);
  return !hit || !drawnFor(element).some((one) => one.contains(hit) || hit.contains(one));
};

/** Milliseconds within which what has the focus has to have come into sight: some of it scrolls there smoothly. */
const patience = 4_000;

/** What is wrong with how the focus shows: a ring of 2 px and 3 : 1 (WCAG 2.4.7, 2.4.13), in sight as a whole (2.4.11). */
export const focusFaults = async (): Promise<string[]> => {
  // What the shop has put into the tag looks as the shop wants.
  if (!hostOf().shadowRoot?.contains(focused())) return [];
  const end = Date.now() + patience;
  while (Date.now() < end && faultsNow().length > 0) await pause(30);
  return faultsNow();
};

const faultsNow = (): string[] => {
  const now = focused()!;
  const what = `"${nameOf(now)}" (${pathOf(now)})`;
  const drawn = drawnFor(now).find((one) => ringOf(one));
  if (!drawn) return [`${what} shows no focus`];
  const { width, offset, color } = ringOf(drawn)!;
  const seen = standsOut(drawn.parentElement ?? hostOf(), color);
  return [
    ...(width < 2 ? [`the focus ring of ${what} is ${width} px wide, not 2`] : []),
    ...(seen < 3 ? [`the focus ring of ${what} has a contrast of ${seen.toFixed(2)}, not 3`] : []),
    ...cutOff(drawn, width + offset).map((outer) => `the focus ring of ${what} is cut off by ${outer}`),
    ...(isCovered(now) ? [`${what} has the focus and is out of sight or covered`] : []),
  ];
};
