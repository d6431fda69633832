import { leadOf, plain } from '../../src/manifest/readme.ts';

export interface Readme {
  /** Its first paragraph. */
  readonly lead: string;
  /** What each attribute does, from the last column of its table. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** What stands in a table as code, and what its last column says of it. */
export const describedIn = (markdown: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...markdown.matchAll(/^\| *`([\w-]+)` *\|.*\| *([^|]+?) *\|$/gm)].map(([, name, text]) => [name, plain(text!)]),
  );

/** Reads what the playground says about a widget from the widget's own README, so that it is written once. */
export const parseReadme = (markdown: string): Readme => ({
  lead: leadOf(markdown),
  attributes: describedIn(markdown),
});

/** The first sentence, where there is room for no more. */
export const inShort = (text: string): string => /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;
