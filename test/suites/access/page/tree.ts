/** The subject of a page: the element under test. */
export const hostOf = (): HTMLElement => document.querySelector<HTMLElement>('[data-subject]')!;

export const rootOf = (): ShadowRoot => hostOf().shadowRoot!;

/** What a shopper meets now: an open dialog alone, or all of the widget. */
export const sceneOf = (): ParentNode => rootOf().querySelector('dialog[open]') ?? rootOf();

export const isShown = (element: Element): boolean => {
  if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
};

export const shownIn = (selector: string, scene: ParentNode = sceneOf()): HTMLElement[] =>
  [...scene.querySelectorAll<HTMLElement>(selector)].filter(isShown);

const ownPath = (element: Element): string =>
  element.localName + [...element.classList].map((name) => `.${name}`).join('');

/** What an element is, whichever item of a list it stands in: the way to it by tags and classes. */
export const pathOf = (element: Element): string =>
  element.parentElement ? `${pathOf(element.parentElement)}>${ownPath(element)}` : ownPath(element);

const idle = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** What a person would call it: for reports, not for judging names. */
export const nameOf = (element: Element): string => {
  const { ariaLabel } = element;
  const labels =
    element instanceof HTMLInputElement ? [...(element.labels ?? [])].map((label) => label.textContent) : [];
  const picture = element.querySelector('img')?.alt;
  const value = element instanceof HTMLInputElement && element.type === 'submit' ? element.value : undefined;
  const words = [ariaLabel, ...labels, value, (element as HTMLElement).innerText, picture, element.localName].map(idle);
  return words.find((text) => text !== '')!.slice(0, 60);
};

/** The focused element, however deep. */
export const focused = (): Element | null => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
};
