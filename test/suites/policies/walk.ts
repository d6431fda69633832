import type { Tab } from '../engines/engine.ts';

/** What one press in a widget led to. */
export interface Step {
  readonly pressed: string;
  /** All its words, and what it tells search engines. */
  readonly words: string;
  /** How every element of it looks and where it is, in one number. */
  readonly look: string;
}

/**
 * Uses a widget as a shopper who tries everything: fills in every field, sends every form, and presses one control of
 * each kind, which opens what there is to open. Waits after each for what is `expected`, or, the first time, until
 * nothing changes any more. Runs in the page.
 */
const walk = async (
  selector: string,
  expected: readonly Step[] | undefined,
  sends: boolean,
  patience: number,
): Promise<Step[]> => {
  const root = document.querySelector(selector)!.shadowRoot!;
  const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const whenIdle = () =>
    new Promise<void>((resolve) => {
      if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 1_000 });
      else setTimeout(resolve, 50);
    });

  const properties = [
    'display',
    'color',
    'backgroundColor',
    'fontWeight',
    'fontSize',
    'padding',
    'margin',
    'borderRadius',
    'textDecorationLine',
    'position',
  ] as const;
  const look = (): string => {
    let sum = 0;
    const add = (text: string) => {
      for (let place = 0; place < text.length; place += 1) sum = (Math.imul(sum, 31) + text.charCodeAt(place)) | 0;
    };
    for (const element of root.querySelectorAll('*')) {
      const style = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      add(`${element.localName} ${Math.round(width)} ${Math.round(height)}`);
      for (const property of properties) add(style[property]);
    }
    return String(sum);
  };
  /** Several widgets write into one block, in whatever order they come. */
  const sorted = (text: string): string =>
    JSON.stringify(Object.entries(JSON.parse(text) as object).sort(([a], [b]) => (a < b ? -1 : 1)));
  const blocks = () => document.querySelectorAll('script[type="application/ld+json"]');
  const structuredData = (): string => Array.from(blocks(), ({ textContent }) => sorted(textContent)).join();
  const here = (pressed: string): Step => ({
    pressed,
    words: `${root.textContent.replaceAll(/\s+/g, ' ').trim()} ${structuredData()}`,
    look: look(),
  });

  const settle = async (pressed: string, place: number): Promise<Step> => {
    const wanted = expected?.[place];
    /** A picture that cannot be had gives up its place, sooner or later. */
    const isComplete = () =>
      Array.from(root.querySelectorAll('img')).every((picture) => {
        picture.loading = 'eager';
        return picture.complete;
      });
    const end = Date.now() + patience;
    let found = here(pressed);
    // Counted, not timed: on a busy machine nothing happens for long, and is yet to come.
    let quiet = 0;
    for (;;) {
      const isWhole = isComplete();
      if (wanted && wanted.words === found.words && wanted.look === found.look) return found;
      if (Date.now() > end || (!wanted && isWhole && quiet > 15)) return found;
      await pause(20);
      await whenIdle();
      const next = here(pressed);
      quiet = next.words === found.words && next.look === found.look ? quiet + 1 : 0;
      found = next;
    }
  };

  const done = new Set<string>();
  /** One of each kind: the tenth star of the tenth review opens nothing that the first did not. */
  const kindOf = (element: Element): string =>
    ['localName', 'type', 'name', 'className', 'part', 'value']
      .map((key) =>
        key === 'value' && !(element instanceof HTMLInputElement && /radio|checkbox|submit/.test(element.type))
          ? ''
          : String((element as never)[key] ?? ''),
      )
      .join(' ') +
    (element.closest('dialog') ? ' in a dialog' : '') +
    (element.closest('form') ? ' in a form' : '');
  const isShown = (element: Element) => element.getClientRects().length > 0 || element.matches('[type=file]');
  const todo = (selectors: string): HTMLElement | undefined => {
    const open = [...root.querySelectorAll('dialog')].filter((dialog) => dialog.open);
    const places: ParentNode[] = open.length > 0 ? open : [root];
    return places
      .flatMap((place) => Array.from(place.querySelectorAll<HTMLElement>(selectors)))
      .find((element) => isShown(element) && !done.has(kindOf(element)));
  };

  const photo = async (): Promise<File> => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [60, 40];
    canvas.getContext('2d')!.fillRect(0, 0, 60, 40);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
    return new File([blob!], 'photo.png', { type: 'image/png' });
  };
  const write = async (field: HTMLInputElement | HTMLTextAreaElement): Promise<void> => {
    if (field.type === 'file') {
      const transfer = new DataTransfer();
      transfer.items.add(await photo());
      (field as HTMLInputElement).files = transfer.files;
    } else if (field.type === 'search') return;
    else field.value = field.type === 'email' ? 'ann@shop.example' : field.type === 'date' ? '2026-01-02' : 'Ann';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const fields = 'input:not([type=radio],[type=checkbox],[type=submit],[type=button]), textarea';
  const choices = 'input[type=radio], input[type=checkbox]';
  const submits = '[type=submit]';

  const press = async (): Promise<string | undefined> => {
    const element =
      todo(fields) ??
      todo(choices) ??
      (sends ? todo(submits) : undefined) ??
      todo('button:not([type=submit]), summary');
    if (!element) return undefined;
    const kind = kindOf(element);
    done.add(kind);
    if (element.matches(fields)) await write(element as HTMLInputElement);
    else element.click();
    return kind;
  };

  if (document.querySelector(selector)!.hasAttribute('structured-data'))
    for (let tries = 0; blocks().length === 0 && tries < 300; tries += 1) await pause(20);
  // What moves looks different every time.
  const still = new CSSStyleSheet();
  still.replaceSync('* { transition: none !important; animation: none !important }');
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, still];
  // What waits for somebody to be there is drawn.
  dispatchEvent(new Event('pointermove'));
  const steps = [await settle('nothing yet', 0)];
  for (let place = 1; place < 60; place += 1) {
    const pressed = await press();
    if (pressed === undefined) break;
    steps.push(await settle(pressed, place));
  }
  for (const dialog of root.querySelectorAll('dialog')) dialog.close();
  return steps;
};

export const walkIn = (
  tab: Tab,
  selector: string,
  sends: boolean,
  expected?: readonly Step[],
): Promise<readonly Step[]> => tab.run(walk, selector, expected, sends, 10_000);

/** Where two walks part, as a sentence; nothing where they are the same. */
export const partingOf = (expected: readonly Step[], found: readonly Step[]): string[] => {
  const place = expected.findIndex(({ pressed, words, look }, place) => {
    const step = found[place];
    return step?.pressed !== pressed || step.words !== words || step.look !== look;
  });
  if (place < 0)
    return found.length > expected.length ? [`offers "${found[expected.length]!.pressed}", which is new`] : [];
  const [wanted, got] = [expected[place]!, found[place]];
  const when = `after "${wanted.pressed}" (${place} of ${expected.length})`;
  if (!got) return [`ends before "${wanted.pressed}"`];
  if (got.pressed !== wanted.pressed) return [`offers "${got.pressed}" in the place of "${wanted.pressed}"`];
  if (got.words === wanted.words) return [`looks different ${when}`];
  const at = [...wanted.words].findIndex((letter, index) => letter !== got.words[index]);
  return [
    `says "${got.words.slice(Math.max(0, at - 30), at + 60)}" ${when}, without a policy "${wanted.words.slice(Math.max(0, at - 30), at + 60)}"`,
  ];
};
