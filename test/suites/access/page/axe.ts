import axe from 'axe-core';
import { hostOf } from './tree.ts';

/** Everything WCAG 2.2 asks at A and AA, and what experience adds. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface Finding {
  readonly rule: string;
  readonly help: string;
  /** Where, within the subject. */
  readonly target: string;
  /** What the rule says of it. */
  readonly why: string;
}

export interface Findings {
  readonly violations: Finding[];
  /** What the rule could not decide by itself. */
  readonly incomplete: Finding[];
  /** Rules that found something to judge and were content, with the criteria they stand for. */
  readonly passed: { readonly rule: string; readonly criteria: string[] }[];
}

/** `wcag1410` → `1.4.10`. */
const numberOf = (tag: string): string => tag.replace(/^wcag(\d)(\d)(\d+)$/, '$1.$2.$3');

const findingsOf = (results: readonly axe.Result[]): Finding[] =>
  results.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any, all, none }) => ({
      rule: id,
      help,
      target: target.flat().slice(1).join(' '),
      why: [...any, ...all, ...none].map(({ message }) => message).join('; '),
    })),
  );

export const runAxe = async (): Promise<Findings> => {
  const { violations, incomplete, passes } = await axe.run(hostOf(), {
    runOnly: { type: 'tag', values: tags },
    rules: { 'target-size': { enabled: true } },
    resultTypes: ['violations', 'incomplete'],
  });
  return {
    violations: findingsOf(violations),
    incomplete: findingsOf(incomplete),
    passed: passes.map(({ id, tags }) => ({
      rule: id,
      criteria: tags.filter((tag) => /^wcag\d{3,}$/.test(tag)).map(numberOf),
    })),
  };
};
