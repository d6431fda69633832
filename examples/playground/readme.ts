export interface Readme {
  /** Its first paragraph. */
  readonly lead: string;
  /** What each attribute does, from the last column of its table. */
  readonly attributes: Readonly<Record<string, string>>;
}

const plain = (markdown: string): string => markdown.replaceAll('`', '').replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1');

/** Reads what the playground says about a widget from the widget's own README, so that it is written once. */
export const parseReadme = (markdown: string): Readme => {
  const paragraphs = markdown.split(/\n{2,}/);
  const lead = paragraphs.find((paragraph) => /^\w/.test(paragraph)) ?? '';
  const rows = markdown.matchAll(/^\| *`([\w-]+)` *\|.*\| *([^|]+?) *\|$/gm);
  return {
    lead: plain(lead.replaceAll('\n', ' ')),
    attributes: Object.fromEntries([...rows].map(([, name, text]) => [name, plain(text!)])),
  };
};
