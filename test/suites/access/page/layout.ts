import { drawnFor, stops } from './stops.ts';
import { hostOf, isShown, nameOf, pathOf, sceneOf } from './tree.ts';

type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

const meet = (one: Box, other: Box): Box => ({
  left: Math.max(one.left, other.left),
  top: Math.max(one.top, other.top),
  right: Math.min(one.right, other.right),
  bottom: Math.min(one.bottom, other.bottom),
});

const wide = ({ left, right }: Box): number => right - left;
const high = ({ top, bottom }: Box): number => bottom - top;

/** Only for programs, or shortened on purpose beside a button for the rest. */
const isApart = (element: Element): boolean =>
  element.closest('.unseen,[data-clamped],[aria-hidden="true"],select,textarea') !== null;

const clips = (element: Element): { hides: boolean; scrolls: boolean } => {
  const { overflowX, overflowY } = getComputedStyle(element);
  const ways = [overflowX, overflowY];
  return {
    hides: ways.some((way) => way === 'hidden' || way === 'clip'),
    scrolls: ways.some((way) => way === 'auto' || way === 'scroll'),
  };
};

interface Line {
  readonly element: Element;
  readonly box: Box;
}

/** Lines of text where they are drawn, with what is cut off of them for good. */
const linesIn = (scene: ParentNode): { lines: Line[]; cut: string[] } => {
  const lines: Line[] = [];
  const cut: string[] = [];
  const walker = document.createTreeWalker(scene as Node, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement!;
    if ((node as Text).data.trim() === '' || isApart(element) || !isShown(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const drawn of range.getClientRects()) {
      let box: Box = drawn;
      let scrolled = false;
      for (let outer: Element | null = element; outer && !scrolled; outer = outer.parentElement) {
        const { hides, scrolls } = clips(outer);
        const inner = meet(box, outer.getBoundingClientRect());
        if (scrolls) [box, scrolled] = [inner, true];
        else if (hides && (wide(box) - wide(inner) > 2 || high(box) - high(inner) > 4))
          cut.push(`"${nameOf(element)}" (${pathOf(element)}) is cut off by ${pathOf(outer)}`);
      }
      const page = document.documentElement.clientWidth;
      if (!scrolled && (drawn.left < -1 || drawn.right > page + 1))
        cut.push(
          `"${nameOf(element)}" (${pathOf(element)}) reaches from ${drawn.left} to ${drawn.right} of ${page} px`,
        );
      if (wide(box) > 1 && high(box) > 1) lines.push({ element, box });
    }
  }
  return { lines, cut };
};

/** Lines of different elements that are drawn over each other; neighbours may touch. */
const overlaps = (lines: readonly Line[]): string[] =>
  lines.flatMap((one, place) =>
    lines.slice(place + 1).flatMap((other) => {
      const both = meet(one.box, other.box);
      const apart = wide(both) <= 3 || high(both) <= Math.min(high(one.box), high(other.box)) * 0.4;
      if (apart || one.element === other.element) return [];
      return [
        `"${nameOf(one.element)}" and "${nameOf(other.element)}" are drawn over each other (${pathOf(other.element)})`,
      ];
    }),
  );

const isInText = (element: Element): boolean =>
  getComputedStyle(element).display === 'inline' &&
  ((element.parentElement as HTMLElement | null)?.innerText ?? '').length > nameOf(element).length;

/** All that is drawn of a control. */
const areaOf = (element: Element): Box =>
  drawnFor(element)
    .map((one) => one.getBoundingClientRect())
    .reduce((most, box) => (wide(box) * high(box) > wide(most) * high(most) ? box : most));

const isLarge = (box: Box): boolean => wide(box) >= 23.5 && high(box) >= 23.5;

/** From the middle of one to the nearest point of another. */
const distance = (from: Box, to: Box): number => {
  const [x, y] = [(from.left + from.right) / 2, (from.top + from.bottom) / 2];
  return Math.hypot(Math.max(to.left - x, 0, x - to.right), Math.max(to.top - y, 0, y - to.bottom));
};

const middle = ({ left, top, right, bottom }: Box): Box => {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return { left: x, right: x, top: y, bottom: y };
};

/** A circle of 24 px round a small one may touch no other, nor the circle of another small one. */
const isCrowded = (box: Box, other: Box): boolean =>
  distance(box, other) < 12 || (!isLarge(other) && distance(box, middle(other)) < 24);

/** What is smaller than 24 by 24 px and has no room round it either (WCAG 2.5.8); links within a sentence aside. */
const small = (): string[] => {
  const areas = stops().map((element) => [element, areaOf(element)] as const);
  return areas
    .filter(([element, box]) => !isLarge(box) && !isInText(element))
    .filter(([element, box]) => areas.some(([other, its]) => other !== element && isCrowded(box, its)))
    .map(
      ([element, box]) =>
        `"${nameOf(element)}" (${pathOf(element)}) is ${Math.round(wide(box))} by ${Math.round(high(box))} px`,
    );
};

const scrollsSideways = (): string[] => {
  const { scrollWidth, clientWidth } = document.documentElement;
  const own = Math.max(scrollWidth, Math.ceil(hostOf().getBoundingClientRect().right));
  const dialog = sceneOf() instanceof HTMLDialogElement ? (sceneOf() as HTMLDialogElement) : undefined;
  return [
    ...(own > clientWidth ? [`the page is ${own} px wide where ${clientWidth} are to be had`] : []),
    ...(dialog && dialog.scrollWidth > dialog.clientWidth + 1 ? ['the dialog scrolls sideways'] : []),
  ];
};

/** What of a scene cannot be read or hit as it is laid out now. */
export const layoutFaults = (): string[] => {
  const { lines, cut } = linesIn(sceneOf());
  return [...new Set([...scrollsSideways(), ...cut, ...overlaps(lines), ...small()])];
};
