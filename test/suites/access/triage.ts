import type { Finding, Findings } from './page/axe.ts';

interface Explained {
  readonly rule: string;
  /** Said of what is found. */
  readonly why: RegExp;
  /** Why it is no fault, and what decides it instead. */
  readonly reason: string;
}

/** What axe cannot decide by itself, and what decides it here. */
export const undecided: readonly Explained[] = [
  {
    rule: 'color-contrast',
    why: /partially obscured/,
    reason:
      'It is scrolled out of sight, in a row or below a dialog’s edge; contrast.ts reads its colours up the tree.',
  },
  {
    rule: 'color-contrast',
    why: /background gradient/,
    reason:
      'The gradient is the shop’s surface in a dialog, see-through unless it says so; contrast.ts measures on the colour below.',
  },
  {
    rule: 'color-contrast',
    why: /has no value/,
    reason: 'A field is empty; contrast.ts measures the colour that its text will have, and that of its placeholder.',
  },
];

const sentence = ({ rule, help, target, why }: Finding): string => `${rule}: ${help} (${target}) ${why}`;

const isExplained = ({ rule, why }: Finding): boolean =>
  undecided.some((known) => known.rule === rule && known.why.test(why));

/** What is wrong, as sentences: every violation, and what is undecided without a reason. */
export const judged = ({ violations, incomplete }: Findings): string[] => [
  ...violations.map(sentence),
  ...incomplete.filter((finding) => !isExplained(finding)).map((finding) => `undecided: ${sentence(finding)}`),
];

/** What is left out on paper, by the end of what is said of it, and why. */
const offPaper: readonly { readonly end: RegExp; readonly reason: string }[] = [
  {
    end: /\.delivery\) is not printed$/,
    reason: 'When an order placed now arrives is not true any more of one placed when the paper is read.',
  },
];

export const unexplained = (faults: readonly string[]): string[] =>
  faults.filter((fault) => !offPaper.some(({ end }) => end.test(fault)));
