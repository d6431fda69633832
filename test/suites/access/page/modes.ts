import { rest } from './rest.ts';
import { rootOf } from './tree.ts';

/** The distances a reader may ask for without losing anything (WCAG 1.4.12). */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

/** What readers do to a page by themselves. */
const modes = {
  /** As their tools do it: in the page and in every shadow root. */
  spacing: () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(spacing);
    document.adoptedStyleSheets.push(sheet);
    rootOf().adoptedStyleSheets = [...rootOf().adoptedStyleSheets, sheet];
  },
  /** Text twice as large, as a browser's own setting makes it. */
  'large text': () => (document.body.style.fontSize = '32px'),
};
export type Mode = keyof typeof modes;

export const put = async (mode: Mode): Promise<void> => {
  modes[mode]();
  await rest();
};
