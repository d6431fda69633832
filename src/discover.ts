/** Milliseconds between two searches of a page that changes: once for a burst, not once a node. */
const pause = 50;

interface Finds {
  /** A `candor-*` tag that is not registered yet; once a name. */
  readonly tag: (name: string) => void;
  /** An element that stands for a tag: `<div data-candor="reviews">`; once an element. */
  readonly holder: (element: HTMLElement) => void;
}

const mark = Symbol.for('candor');

/** Finds what the page uses now, and what is added to it later. A second script, of whatever version, leaves it to the first. */
export const discover = ({ tag, holder }: Finds): void => {
  const page = window as unknown as Record<symbol, true>;
  if (page[mark]) return;
  page[mark] = true;
  const names = new Set<string>();
  const holders = new WeakSet<Element>();
  const search = () => {
    for (const element of document.querySelectorAll<HTMLElement>(':not(:defined),:not(script)[data-candor]')) {
      const name = element.dataset.candor ?? /^candor-(.+)/.exec(element.localName)?.[1];
      if (name && !names.has(name)) {
        names.add(name);
        tag(name);
      }
      if (element.dataset.candor && !holders.has(element)) {
        holders.add(element);
        holder(element);
      }
    }
  };
  // The first change is searched at once: while the page is still arriving, it is the one that brings the widget.
  let resting = false;
  let changed = false;
  const rest = () => {
    resting = true;
    changed = false;
    search();
    setTimeout(() => {
      resting = false;
      if (changed) rest();
    }, pause);
  };
  new MutationObserver(() => {
    changed = true;
    if (!resting) rest();
  }).observe(document, { childList: true, subtree: true });
  search();
};
