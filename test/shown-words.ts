import { isMoment } from '../src/model/primitives.ts';
import { intlFormat } from '../src/text/intl-format.ts';
import type { Subject } from './every-widget.ts';
import { leavesOf } from './leaves.ts';

const spoken = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'alt',
  'title',
  'placeholder',
];

/** Every piece of text a reader or a screen reader meets in a shadow root. */
export const piecesOf = (root: ShadowRoot): string[] => {
  const pieces: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) pieces.push(walker.currentNode.textContent!);
  for (const element of root.querySelectorAll('*')) {
    for (const name of spoken) pieces.push(element.getAttribute(name) ?? '');
  }
  return pieces.filter((piece) => piece.trim() !== '');
};

/** Names of days and months, halves of the day: `Tue 24 Nov, 10:10 PM UTC`. */
const calendar = Array.from({ length: 28 }, (_, place) =>
  new Intl.DateTimeFormat('en', { weekday: 'short', month: 'short', hour: 'numeric', timeZone: 'UTC' })
    .formatToParts(new Date(Date.UTC(2026, place % 12, 1 + place, place % 24)))
    .flatMap(({ type, value }) => (/weekday|month|dayPeriod/.test(type) ? [value] : [])),
)
  .flat()
  .concat('UTC');

/** What comes from the shop: its data, its attributes, and both as dates and languages are written out. */
export const ownWords = ({ sample }: Pick<Subject, 'sample'>): string[] => {
  const format = intlFormat('en');
  const texts = leavesOf([sample.data, sample.attributes])
    .map(([, leaf]) => leaf)
    .filter((leaf) => typeof leaf === 'string' && leaf !== '') as string[];
  const keys = leavesOf(sample.data).map(([path]) => String(path.at(-1)));
  const dates = texts.filter(isMoment).map((text) => format.date(text));
  const languages = texts.filter((text) => /^[a-z]{2}(-\w+)?$/i.test(text)).map((text) => format.language(text));
  const parts = texts.flatMap((text) => text.split(', '));
  return [...texts, ...parts, ...dates, ...languages, ...keys, ...calendar].toSorted((a, b) => b.length - a.length);
};

/** What is left of a piece of text without marks of messages (`⟦key⟧`) and without the words that are known. */
export const unexplained = (piece: string, known: readonly string[]): string => {
  const withoutMarks = piece.replaceAll(/⟦[^⟧]*⟧/g, ' ');
  return known.reduce((text, word) => text.replaceAll(word, ' '), withoutMarks);
};
