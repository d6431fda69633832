export type Scheme = 'light' | 'dark';

/** `rgb(17, 17, 17)` or `rgba(17, 17, 17, 0.5)`, as styles are computed → channels 0–255 and any alpha; wider colour spaces are not told apart. */
const channels = (color: string): number[] | undefined =>
  color.startsWith('rgb') ? color.match(/[\d.]+/g)?.map(Number) : undefined;

/** Luma, 0 to 1: near enough to tell light from dark, and no colour that matters stands between. */
const luma = ([red, green, blue]: readonly number[]): number =>
  (0.2126 * red! + 0.7152 * green! + 0.0722 * blue!) / 255;

const parentOf = (element: Element): Element | null => {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
};

/** What was found of the elements around, for those that share them. */
type Known = Map<Element, Scheme>;

const detect = (element: Element, known: Known): Scheme => {
  const style = getComputedStyle(element);
  const background = channels(style.backgroundColor);
  if (background && (background[3] ?? 1) > 0.5) return luma(background) < 0.46 ? 'dark' : 'light';
  const parent = parentOf(element);
  if (parent) return detectScheme(parent, known);
  // Nothing is painted: the canvas is dark only where the page opted into a dark colour scheme, and its text is light.
  const text = channels(style.color);
  return text && luma(text) > 0.73 ? 'dark' : 'light';
};

/**
 * Light or dark by what the element really stands on: the first background that is not see-through, up through shadow
 * hosts. Not the visitor's system setting: the page decides, and only where it paints nothing does the canvas.
 */
export const detectScheme = (element: Element, known: Known = new Map()): Scheme => {
  let scheme = known.get(element);
  if (!scheme) known.set(element, (scheme = detect(element, known)));
  return scheme;
};

type Settle = (scheme: Scheme) => void;
let waiting: [Element, Settle][] = [];

/**
 * Detects for all elements of a task together, reads before writes: an attribute set between two reads would make the
 * browser compute the page's styles once an element.
 */
export const whenSchemeKnown = (element: Element, settle: Settle): void => {
  waiting.push([element, settle]);
  if (waiting.length > 1) return;
  queueMicrotask(() => {
    const known: Known = new Map();
    const found = waiting.map(([one, settleOne]) => [settleOne, detectScheme(one, known)] as const);
    waiting = [];
    found.forEach(([settleOne, scheme]) => settleOne(scheme));
  });
};

type Listener = () => void;
const listeners = new Set<Listener>();
let observer: MutationObserver | undefined;
let media: MediaQueryList | undefined;
const changed = () => listeners.forEach((listener) => listener());

/** Calls when the page may have changed its language, direction or colours. One watch for all elements. */
export const watchPage = (listener: Listener): (() => void) => {
  if (listeners.size === 0) {
    observer = new MutationObserver(changed);
    const attributeFilter = ['class', 'style', 'lang', 'dir', 'data-theme', 'data-color-scheme'];
    for (const target of [document.documentElement, document.body]) {
      if (target) observer.observe(target, { attributes: true, attributeFilter });
    }
    // Some pages have taken it away.
    media = globalThis.matchMedia?.('(prefers-color-scheme: dark)');
    media?.addEventListener('change', changed);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    observer?.disconnect();
    media?.removeEventListener('change', changed);
  };
};
