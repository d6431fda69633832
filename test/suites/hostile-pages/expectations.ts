import type { Entry } from './entries.ts';
import type { Inventory } from './observer/inventory.ts';

/** How a page is judged; by default it is to be what the clean page is. */
export interface Expectation {
  /**
   * `same`: nothing differs. `ready`: what is shown may be another, for the reason given. `fallback`: the words of the shop
   * stand where the widget would. Nothing is thrown in any of them.
   */
  readonly shows: 'same' | 'ready' | 'fallback';
  /** Buttons are pressed and forms are sent, too. */
  readonly acts: boolean;
  /** Sizes and places are compared. */
  readonly geometry: boolean;
  /** Styles that the clean page has as well: what a widget is meant to take from the page. */
  readonly against?: { readonly css?: string; readonly html?: string };
  /** What may be written otherwise where the page has taken the means: compared without text. */
  readonly wordsMayDiffer?: true;
  /** Widgets wait until they are near the screen, as they do by default. */
  readonly lazy?: true | undefined;
  /** What the snippet itself changes in the page. */
  readonly changes?: readonly (keyof Inventory)[];
}

const fallback = { shows: 'fallback', acts: false } as const;

const particular: Readonly<Record<string, Partial<Expectation>>> = {
  // Where every date is the first of 1970, no record that has one can be believed.
  'date-mocked': fallback,
  // Where `filter` gives nothing, no review is like no low review: nothing is better than a part of it.
  'array-proto-override': fallback,
  'array-reduce-old': fallback,
  // Nothing can be asked for.
  'fetch-throws-sync': fallback,
  // The page reads the answer before we do: a fault of the network, as far as we can see.
  'fetch-clones-and-reads': fallback,
  'ce-missing': fallback,
  'attachshadow-throws': fallback,
  // Browsers that old show the words of the shop.
  'adoptedstylesheets-missing': fallback,
  'intl-missing': { wordsMayDiffer: true },
  'intl-throws': { wordsMayDiffer: true },
  // Presses never arrive: the page's own doing.
  'event-stop': { acts: false },
  // The page keeps the focus in its own dialog: what stands behind that is not for pressing.
  'focus-steal': { acts: false },
  // Type and colour are the shop's to give.
  'star-reset': { against: { css: 'main *{font:12px/1 Comic Sans MS;color:red}' } },
  'rtl-body': { against: { html: '<html dir="rtl" lang="ar">' } },
  'io-missing': { lazy: true },
  'io-never': { lazy: true },
  // What is valid, and by when it arrives, is a question of the clock.
  'clock-skew': { shows: 'ready' },
  // No width is left: how many reviews are in sight is another number.
  'flex-shrink': { shows: 'ready', geometry: false },
  'translate-font-wrap': { changes: ['elements'] },
  // It keeps its lists of listeners on what they listen to.
  zone: { changes: ['globals', 'shared'] },
  'dark-class-toggle': { changes: ['attributes'] },
  // Mirrored, and as wide as the page makes them.
  'dir-auto-mixed': { geometry: false },
  'grid-blowout': { geometry: false },
  'content-visibility': { geometry: false },
  'text-spacing': { geometry: false },
};

export const expectationOf = ({ id, group }: Entry): Expectation => ({
  shows: 'same',
  acts: group !== 'css',
  geometry: group === 'css',
  ...particular[id],
});
