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
      const { candor } = element.dataset;
      const name = candor ?? element.localName.match(/^candor-(.+)/)?.[1];
      if (name && !names.has(name)) {
        names.add(name);
        tag(name);
      }
      if (candor && !holders.has(element)) {
        holders.add(element);
        holder(element);
      }
    }
  };
  // The first change is searched at once: while the page is still arriving, it is the one that brings the widget.
  let changes = 0;
  const searchAndRest = () => {
    changes = 1;
    search();
    setTimeout(() => {
      if (changes > 1) searchAndRest();
      else changes = 0;
    }, pause);
  };
  new MutationObserver(() => {
    if (!changes++) searchAndRest();
  }).observe(document, { childList: true, subtree: true });
  search();
};
