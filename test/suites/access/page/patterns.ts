import { pause, rest } from './rest.ts';
import { fillIn } from './fill.ts';
import { drawnFor } from './stops.ts';
import { focused, hostOf, isShown, nameOf, pathOf, rootOf, sceneOf, shownIn } from './tree.ts';

/** Patterns of the ARIA Authoring Practices, each found by what it is in the tree. */
const selectors = {
  disclosure: 'summary,button[aria-expanded]',
  toggle: 'button[aria-pressed]',
  radios: 'input[type="radio"]',
  list: 'select',
  search: '[role="search"] input',
  form: 'form:not([role="search"]) [type="submit"]',
  carousel: '[aria-roledescription] [tabindex="0"]',
  button: 'button:not([aria-expanded],[aria-pressed])',
} as const;
export type Pattern = keyof typeof selectors;
export const patternNames = Object.keys(selectors) as Pattern[];

export interface Instance {
  readonly pattern: Pattern;
  readonly path: string;
  readonly name: string;
}

const reachable = (pattern: Pattern): HTMLElement[] =>
  [...sceneOf().querySelectorAll<HTMLElement>(selectors[pattern])].filter(
    (element) => element.tabIndex >= 0 && drawnFor(element).some(isShown),
  );

/** One of each kind; a group of radios is one. */
export const instances = (): Instance[] =>
  patternNames.flatMap((pattern) => {
    const found = new Map(
      reachable(pattern)
        .toReversed()
        .map((element) => [pathOf(element), element]),
    );
    return [...found].map(([path, element]) => ({ pattern, path, name: nameOf(element) }));
  });

let picked: HTMLElement | undefined;

/** Puts the focus on an instance and remembers it. */
export const pick = ({ pattern, path }: Pick<Instance, 'pattern' | 'path'>): boolean => {
  picked = reachable(pattern).find((element) => pathOf(element) === path);
  picked?.focus();
  return picked !== undefined && focused() === picked;
};

/** Presses the first toggle that is off, without a ring round it. */
export const pressToggle = async (): Promise<void> => {
  shownIn('[aria-pressed="false"]:not([aria-disabled="true"])')[0]?.click();
  await rest();
};

/** Waits until its status line says something, or three seconds; gives what. */
export const told = async (): Promise<string> => {
  const end = Date.now() + 3_000;
  const said = () =>
    [...rootOf().querySelectorAll('[role="status"],[aria-live]')]
      .map(({ textContent }) => textContent)
      .join(' ')
      .trim();
  while (Date.now() < end && said() === '') await pause(30);
  return said();
};

/** Back to what was picked, after something else had the focus. */
export const pickAgain = (): void => picked?.focus();

export interface Standing {
  /** Where the focus is, seen from what was picked. */
  readonly focus: 'on it' | 'within' | 'lost' | 'outside';
  readonly expanded: boolean;
  readonly pressed: string | null;
  /** What has the focus is chosen. */
  readonly checked: boolean;
  /** It cannot be pressed now. */
  readonly off: boolean;
  readonly value: string;
  readonly name: string;
  /** A modal dialog is open, and it holds the focus. */
  readonly dialog: boolean;
  readonly inDialog: boolean;
  /** Items of the longest list, to see it grow. */
  readonly items: number;
  /** Where its rows have been scrolled to. */
  readonly position: string;
  /** Fields that are said to be wrong, and whether the focus is on the first. */
  readonly invalid: number;
  readonly onInvalid: boolean;
  readonly described: boolean;
}

const focusOf = (now: Element | null): Standing['focus'] => {
  if (now && now === picked) return 'on it';
  if (!now || now === document.body || now === document.documentElement || now === hostOf()) return 'lost';
  return rootOf().contains(now) && isShown(now) ? 'within' : 'outside';
};

const isOpen = (element: HTMLElement | undefined): boolean =>
  element?.localName === 'summary'
    ? (element.parentElement as HTMLDetailsElement).open
    : element?.getAttribute('aria-expanded') === 'true';

/** It is said in words in sight what is wrong with a field. */
const isDescribed = (field: Element | null): boolean => {
  const marked = field?.closest('[aria-invalid]');
  const ids = marked?.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.some((id) => {
    const text = rootOf().getElementById(id);
    return !!text && isShown(text) && text.textContent.trim() !== '';
  });
};

export const standing = async (): Promise<Standing> => {
  await rest();
  const now = focused();
  const root = rootOf();
  const dialog = root.querySelector('dialog[open]');
  const invalid = shownIn('[aria-invalid="true"]');
  const field = picked as HTMLInputElement | undefined;
  return {
    focus: focusOf(now),
    expanded: isOpen(picked),
    pressed: picked?.getAttribute('aria-pressed') ?? null,
    checked: (now as HTMLInputElement | null)?.checked ?? false,
    off: picked?.getAttribute('aria-disabled') === 'true',
    value: field?.value ?? '',
    name: picked ? nameOf(picked) : '',
    dialog: dialog !== null,
    inDialog: !!now && !!dialog?.contains(now),
    items: Math.max(0, ...[...root.querySelectorAll('ol,ul')].map(({ children }) => children.length)),
    position: [...root.querySelectorAll('*')]
      .map(({ scrollLeft }) => Math.round(scrollLeft))
      .filter(Boolean)
      .join(' '),
    invalid: invalid.length,
    onInvalid: invalid.length > 0 && !!now && (invalid[0] === now || invalid[0]!.contains(now)),
    described: isDescribed(now),
  };
};

export const fillPicked = async (): Promise<void> => {
  fillIn();
  await rest();
};
