import * as z from 'zod/mini';

const linkSchemes = ['https:', 'http:', 'mailto:', 'tel:'];

/** Resolves as the page will; a server has no page, so there any https base tells what the address will become. */
const parse = (text: string): URL | undefined => {
  try {
    return new URL(text, globalThis.document?.baseURI ?? 'https://page.invalid/');
  } catch {
    return undefined;
  }
};

/** No user info; and no host with a `%`, which Chromium makes of a space where the URL standard refuses. */
const isPlain = (url: URL): boolean => !url.username && !url.password && !url.host.includes('%');

/** The one allow-list for every address a shopper could follow: https, http, mailto, tel, and no user info. */
export const isLink = (text: string): boolean => {
  const url = parse(text);
  return !!url && linkSchemes.includes(url.protocol) && isPlain(url);
};

/** Images: https, or http from the page's own origin (a shop under development). Never `data:` or `blob:`. */
export const isImageLink = (text: string): boolean => {
  const url = parse(text);
  if (!url || !isPlain(url)) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && url.origin === globalThis.location?.origin);
};

export const Link = z.string().check(z.refine(isLink, 'is not an https, http, mailto or tel address'));
export const ImageLink = z.string().check(z.refine(isImageLink, 'is not an https image address'));

/** Where a backend lives: an https or http address, or a path of the shop itself; kept without its last slash. */
export const Endpoint = z.pipe(
  z
    .string()
    .check(
      z.refine(
        (text) => /^https?:$/.test(parse(text)?.protocol ?? '') && isLink(text),
        'is not an https or http address',
      ),
    ),
  z.transform((text) => text.replace(/\/+$/, '')),
);
