import type { Paging } from './options.ts';
import { valueAt } from './path.ts';
import type { Answered } from './request.ts';

/** Pages read one after the other at most: a server that never ends is at fault. */
export const mostPages = 100;

/** Where a page begins. */
export interface Place {
  /** Pages and records before it. */
  readonly pages: number;
  readonly seen: number;
  /** Their cursor or address; where pages are only counted, the id of the first record before it. */
  readonly mark: string | undefined;
}

/**
 * `2 20 abc`: the page after two with 20 records, which their server calls `abc`.
 * @throws Error behind the hundredth page.
 */
export const readPlace = (cursor = '0 0'): Place => {
  const [pages, seen, ...mark] = cursor.split(' ');
  const place = { pages: Number(pages) || 0, seen: Number(seen) || 0, mark: mark.join(' ') || undefined };
  if (place.pages < mostPages) return place;
  throw new Error(`there are more than ${mostPages} pages; no more of them are asked for`);
};

/** Placeholders of the page that begins there. */
export const valuesOf = ({ kind, first = 1 }: Paging, { pages, seen, mark }: Place, limit: number) => ({
  limit: Number.isFinite(limit) ? limit : undefined,
  page: first + pages,
  offset: seen,
  cursor: kind === 'cursor' ? mark : undefined,
});

const absolute = (url: string): URL => new URL(url, globalThis.document?.baseURI ?? 'https://page.invalid/');

/** The next page as its server names it. @throws Error where that is on another host, to which nothing of ours is sent. */
const follow = (next: string, { url }: Answered, endpoint: string, append: boolean | undefined): string => {
  const address = append ? `${endpoint}/${next.replace(/^\/+/, '')}` : next;
  const { origin, href } = new URL(address, absolute(append ? endpoint : url));
  if (origin === absolute(endpoint).origin) return href;
  throw new Error(`${url} names a next page on another host, ${origin}; only ${endpoint} is asked`);
};

interface Page {
  readonly items: readonly { readonly id?: unknown }[];
  /** Records of all pages, where the server counts them. */
  readonly count: number | undefined;
  readonly limit: number;
}

/**
 * The place of the page after this one; `undefined` on the last.
 * @throws Error where the server sends a page again.
 */
export const nextPlace = (
  { kind, next, more, append }: Paging,
  answered: Answered,
  at: Place,
  { items, count, limit }: Page,
  endpoint: string,
): string | undefined => {
  const { url, body } = answered;
  if (kind === 'none') return undefined;
  const counted = kind === 'page' || kind === 'offset';
  let mark = (counted ? items[0]?.id : valueAt(body, next ?? 'next')) ?? '';
  if (kind === 'next' && mark !== '') mark = follow(String(mark), answered, endpoint, append);
  const seen = at.seen + items.length;
  const full = count === undefined ? items.length >= limit : seen < count;
  const isLast =
    (counted ? items.length === 0 || (more === undefined && !full) : mark === '') ||
    (more !== undefined && !valueAt(body, more));
  // A last page may name the cursor it was asked by, but no page begins as the one before it did.
  if (String(mark) === at.mark && (counted || !isLast)) throw new Error(`${url} sends the same page again`);
  return isLast ? undefined : `${at.pages + 1} ${seen} ${String(mark)}`;
};
