import { textOfHtml } from './plain-text.ts';

/** Characters: some two lines of a card. */
const longest = 200;

/** As much as fits, up to the end of a sentence or else of a word; the ellipsis says that there is more. */
const shorten = (paragraph: string): string => {
  if (paragraph.length <= longest) return paragraph;
  const start = [...paragraph].slice(0, longest).join('');
  const sentences = /^.*(?:[.!?]["”’)\]]*(?=\s)|[。！？])/su.exec(start)?.[0];
  return `${sentences ?? start.replace(/\s+\S*$/u, '')} …`;
};

/**
 * What a page of HTML says first in a sentence, in at most 200 characters; headings, questions and tables are none.
 * `undefined` where nothing is.
 */
export const firstSentencesOf = (html: string): string | undefined => {
  const paragraphs = textOfHtml(html).split('\n\n');
  const first = paragraphs.find((paragraph) => /[.!。！]["”’)\]]*$/u.test(paragraph));
  return first && shorten(first.replaceAll('\n', ' '));
};
