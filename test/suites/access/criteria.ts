/** The criteria of WCAG 2.2 at level A and AA, by number. */
export const criteria: readonly string[] = [
  '1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5',
  '1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13',
  '2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11',
  '2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8',
  '3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3',
].flatMap((line) => line.split(' '));

/** What each suite judges beside axe's rules, which name their criteria themselves. */
export const judgedBy = {
  /** contrast.ts: text, placeholders, fields, pictures. */
  contrast: ['1.4.3', '1.4.11'],
  /** walk.ts: all stops in order, out again, a ring in sight. */
  walk: ['2.1.1', '2.1.2', '2.4.3', '2.4.7', '2.4.11'],
  /** scripts.ts: a press does what it says, and what comes of it is told. */
  script: ['2.1.1', '2.4.3', '3.2.1', '4.1.3'],
  form: ['3.3.1'],
  /** layout.ts in each display. */
  narrow: ['1.4.10', '2.5.8'],
  spacing: ['1.4.12'],
  'large text': ['1.4.4'],
  media: [],
} as const satisfies Record<string, readonly string[]>;
