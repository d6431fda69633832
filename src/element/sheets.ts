import base from '../ui/base.css?inline';
import tokens from '../ui/tokens.css?inline';

/** A constructed sheet belongs to one document: a widget moved into another gets new ones. */
const built = new WeakMap<Document, Map<string, CSSStyleSheet>>();

const sheet = (document: Document, css: string): CSSStyleSheet => {
  let sheets = built.get(document);
  if (!sheets) built.set(document, (sheets = new Map()));
  let found = sheets.get(css);
  if (!found) {
    found = new (document.defaultView ?? globalThis).CSSStyleSheet();
    found.replaceSync(css);
    sheets.set(css, found);
  }
  return found;
};

/** Styles for a root without a `<style>` element, so that no policy on inline styles concerns it. */
export const sheetsFor = (document: Document, styles: string, reserve: string): CSSStyleSheet[] =>
  [tokens, base, reserve, styles].map((css) => sheet(document, css));
