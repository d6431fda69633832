import { isShown, nameOf, pathOf, sceneOf } from './tree.ts';

/** Red, green and blue from 0 to 255, and how much of what is behind shows through. */
type Paint = readonly [number, number, number, number];

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;

/** Any colour a style may hold, as the browser itself paints it. */
const paintOf = (color: string): Paint => {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
  return [red!, green!, blue!, alpha! / 255];
};

const over = (front: Paint, back: Paint): Paint => {
  const mix = (place: 0 | 1 | 2) => front[place] * front[3] + back[place] * (1 - front[3]);
  return [mix(0), mix(1), mix(2), 1];
};

const luminance = (paint: Paint): number => {
  const [red, green, blue] = paint.slice(0, 3).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
};

export const contrast = (one: Paint, other: Paint): number => {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
};

const around = (element: Element): Element | null => {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
};

/** What is behind an element: its own background over that of whatever it stands in; a dialog stands over all. */
export const behind = (element: Element | null): Paint => {
  if (!element) return [255, 255, 255, 1];
  const own = paintOf(getComputedStyle(element).backgroundColor);
  return own[3] === 1 ? own : over(own, behind(around(element)));
};

const opacity = (element: Element | null): number =>
  element ? Number(getComputedStyle(element).opacity) * opacity(around(element)) : 1;

/** How a colour on an element stands out from what is behind it. */
export const standsOut = (element: Element, color: string): number => {
  const [red, green, blue, alpha] = paintOf(color);
  const back = behind(element);
  return contrast(over([red, green, blue, alpha * opacity(element)], back), back);
};

const isOff = (element: Element): boolean => element.closest('[aria-disabled="true"],:disabled') !== null;

const hasWords = (element: Element): boolean =>
  [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');

/** Large text needs less (WCAG 1.4.3): 24 px, or 18.66 px in bold. */
const needed = (style: CSSStyleDeclaration): number => {
  const size = parseFloat(style.fontSize);
  return size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
};

const faults = (element: Element): string[] => {
  const style = getComputedStyle(element);
  const lacks = (what: string, color: string, least: number): string[] => {
    const found = standsOut(element, color);
    return found >= least
      ? []
      : [`${what} of "${nameOf(element)}" (${pathOf(element)}) has a contrast of ${found.toFixed(2)}, not ${least}`];
  };
  const isField = element.matches('input:not([type="submit"],[type="radio"],[type="checkbox"]),textarea,select');
  return [
    ...(hasWords(element) || isField || element.matches('[type="submit"]')
      ? lacks('text', style.color, needed(style))
      : []),
    ...(element.matches('[placeholder]')
      ? lacks('placeholder', getComputedStyle(element, '::placeholder').color, 4.5)
      : []),
    ...(isField && style.borderTopStyle !== 'none' && around(element) ? edge(element, style) : []),
    ...(element instanceof SVGSVGElement ? lacks('picture', style.color, 3) : []),
  ];
};

/** A field is told by its edge, which has to stand out from what is around it (WCAG 1.4.11). */
const edge = (element: Element, style: CSSStyleDeclaration): string[] => {
  // A list without an edge is told by its words and its arrow, as a link is.
  if (element.localName === 'select' && paintOf(style.borderTopColor)[3] === 0) return [];
  const found = standsOut(around(element)!, style.borderTopColor);
  return found >= 3 ? [] : [`the edge of "${nameOf(element)}" has a contrast of ${found.toFixed(2)}, not 3`];
};

/** Everything in sight that is too faint for its background. */
export const faint = (): string[] =>
  [...sceneOf().querySelectorAll('*')].filter((element) => isShown(element) && !isOff(element)).flatMap(faults);
