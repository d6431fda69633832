/** Names of U+00A0 to U+00FF, in order (HTML Living Standard, named character references). */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
    ' ',
  );

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  hellip: '…',
  bull: '•',
  euro: '€',
  trade: '™',
  OElig: 'Œ',
  oelig: 'œ',
  Scaron: 'Š',
  scaron: 'š',
  Zcaron: 'Ž',
  zcaron: 'ž',
};

const characterOf = (name: string): string | undefined => {
  const number = /^#(?:x([\da-f]+)|(\d+))$/i.exec(name);
  if (number) {
    const code = number[1] ? Number.parseInt(number[1], 16) : Number(number[2]);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\uFFFD';
  }
  const place = latin.indexOf(name);
  if (place >= 0) return String.fromCharCode(0xa0 + place);
  return Object.hasOwn(named, name) ? named[name] : undefined;
};

/**
 * `Tom &amp; Ana&#8217;s` → `Tom & Ana’s`, once: `&amp;lt;` becomes `&lt;`. A name that is not known stays as written.
 * No DOM takes part, because a policy on trusted types forbids every parser of markup.
 */
export const decodeEntities = (text: string): string =>
  text.replace(/&(#x?[\da-f]{1,8}|[a-z]\w{1,7});/gi, (whole, name: string) => characterOf(name) ?? whole);

/** Elements whose content is no text of the page. */
const silent = 'script style template noscript iframe object svg head title'.split(' ');
/** Elements that begin a line of their own, and those that end a paragraph (rendering rules of the HTML standard). */
const lines =
  'address article aside dd div dl dt figure figcaption footer form header hr li main nav pre section tr'.split(' ');
const paragraphs = 'p h1 h2 h3 h4 h5 h6 ul ol blockquote table'.split(' ');

/** White space in the source is a space, so that these three are free to mean what an element meant. */
const line = '\n';
const paragraph = '\f';
const lineBreak = '\v';

const breakOf = (name: string, closes: boolean): string => {
  if (name === 'br') return lineBreak;
  if (name === 'li' && !closes) return `${line}• `;
  if (paragraphs.includes(name)) return paragraph;
  return lines.includes(name) ? line : '';
};

/** Behind the `>` of a tag; a quoted one does not count. A tag that never ends takes the rest, as in a browser. */
const endOfTag = (html: string, start: number): number => {
  let quote = '';
  for (let at = start; at < html.length; at += 1) {
    const character = html[at]!;
    if (quote) quote = character === quote ? '' : quote;
    else if (character === '>') return at + 1;
    else if (character === '"' || character === "'") quote = character;
  }
  return html.length;
};

const behind = (html: string, text: string, start: number): number => {
  const at = html.indexOf(text, start);
  return at < 0 ? html.length : at + text.length;
};

/**
 * HTML as a person reads it, in plain text: blocks become paragraphs or lines, markup goes, entities are decoded.
 * Nothing of it runs, and nothing is lost but what no reader sees. What looks like markup only once decoded
 * (`&lt;b&gt;`) is text and stays.
 */
export const textOfHtml = (html: string): string => {
  const parts: string[] = [];
  // Of the ASCII letters alone: others may change their length with their case.
  const lower = html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  for (let at = 0; at < html.length;) {
    const open = lower.indexOf('<', at);
    const end = open < 0 ? html.length : open;
    parts.push(html.slice(at, end).replace(/\s+/g, ' '));
    at = end;
    if (open < 0) break;
    const [, slash, name] = /^<(\/?)([a-z][a-z\d]*)/.exec(lower.slice(open, open + 16)) ?? [];
    if (lower.startsWith('<!', open)) at = behind(lower, lower.startsWith('<!--', open) ? '-->' : '>', open + 2);
    else if (name === undefined) at = parts.push('<') && open + 1;
    else {
      at = endOfTag(html, open);
      parts.push(breakOf(name, slash === '/'));
      if (!slash && silent.includes(name)) at = endOfTag(html, behind(lower, `</${name}`, at));
    }
  }
  return decodeEntities(
    parts
      .join('')
      .replace(/ {2,}/g, ' ')
      .replace(/ ?[\n\f\v][ \n\f\v]*/g, (run) => (/\f|\v ?\v/.test(run) ? '\n\n' : '\n')),
  ).trim();
};
