import { leadOf } from '../../src/manifest/readme.ts';

export interface Readme {
  /** Its first paragraph. */
  readonly lead: string;
  /** What each attribute does, from the last column of its table. */
  readonly attributes: Readonly<Record<string, string>>;
}

const plain = (markdown: string): string => markdown.replaceAll('`', '').replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1');

/** Reads what the playground says about a widget from the widget's own README, so that it is written once. */
export const parseReadme = (markdown: string): Readme => {
  const rows = markdown.matchAll(/^\| *`([\w-]+)` *\|.*\| *([^|]+?) *\|$/gm);
  return {
    lead: leadOf(markdown),
    attributes: Object.fromEntries([...rows].map(([, name, text]) => [name, plain(text!)])),
  };
};

/** The first sentence, where there is room for no more. */
export const inShort = (text: string): string => /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;
