import { nameOf, pathOf, rootOf } from './tree.ts';

/** What only a screen has a use for: what is pressed, typed in, or said by programs alone. */
const onScreen =
  'button,select,input,textarea,form,label:has(select,input),.unseen,[role="status"],[hidden],[aria-hidden="true"]';

/** Words that stand for content which the shop has put there itself. */
const isReplaced = (element: Element): boolean => (element.closest('slot')?.assignedNodes().length ?? 0) > 0;

const isShownOnPaper = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });

const isWithin = (inner: DOMRect, outer: Element): boolean => {
  const { overflowX, overflowY } = getComputedStyle(outer);
  const box = outer.getBoundingClientRect();
  const isWide = overflowX !== 'visible' && (inner.left < box.left - 2 || inner.right > box.right + 2);
  const isHigh = overflowY !== 'visible' && (inner.top < box.top - 4 || inner.bottom > box.bottom + 4);
  return !isWide && !isHigh;
};

const cutBy = (text: Text): Element | undefined => {
  const range = document.createRange();
  range.selectNodeContents(text);
  const boxes = [...range.getClientRects()];
  for (let outer = text.parentElement; outer; outer = outer.parentElement)
    if (!boxes.every((box) => isWithin(box, outer!))) return outer;
  return undefined;
};

/** Text that a reader of the printed page does not get. */
export const unprinted = (): string[] => {
  const faults = new Set<string>();
  const walker = document.createTreeWalker(rootOf(), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement!;
    const text = node as Text;
    if (text.data.trim() === '' || element.closest(onScreen) || isReplaced(element)) continue;
    const what = `"${text.data.trim().slice(0, 60)}" (${pathOf(element)})`;
    if (!isShownOnPaper(element)) faults.add(`${what} is not printed`);
    else {
      const by = cutBy(text);
      if (by) faults.add(`${what} is cut off on paper by ${pathOf(by)}`);
    }
  }
  return [...faults];
};

const lasts = (durations: string): boolean => durations.split(',').some((duration) => parseFloat(duration) > 0);

const motionOf = (element: Element): string | undefined => {
  const { transitionDuration, animationName, animationDuration, scrollBehavior } = getComputedStyle(element);
  if (lasts(transitionDuration)) return `changes over ${transitionDuration}`;
  if (animationName !== 'none' && lasts(animationDuration)) return 'is animated';
  return scrollBehavior === 'smooth' ? 'scrolls smoothly' : undefined;
};

/** What still moves where the reader has asked for less motion. */
export const moving = (): string[] =>
  [...rootOf().querySelectorAll('*')]
    .filter((element) => motionOf(element))
    .map((element) => `"${nameOf(element)}" (${pathOf(element)}) ${motionOf(element)}`);
