/** Milliseconds after a change of the page until it is searched again: once for a burst, not once a node. */
const pause = 50;

interface Finds {
  /** A `candor-*` tag that is not registered yet; once a name. */
  readonly tag: (name: string) => void;
  /** An element that stands for a tag: `<div data-candor="reviews">`; once an element. */
  readonly holder: (element: HTMLElement) => void;
}

/** Finds what the page uses now, and what is added to it later. */
export const discover = ({ tag, holder }: Finds): void => {
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
  let timer: ReturnType<typeof setTimeout> | undefined;
  new MutationObserver(() => {
    timer ??= setTimeout(() => {
      timer = undefined;
      search();
    }, pause);
  }).observe(document, { childList: true, subtree: true });
  search();
};
