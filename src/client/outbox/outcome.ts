import type { Reply } from '../../backend.ts';
import { Receipt } from '../../model/write.ts';
import type { Refusal } from './entry.ts';
import { randomly } from './random.ts';

/** What became of one try. */
export type Outcome =
  | { readonly kind: 'done'; readonly receipt: Receipt }
  /** It may have arrived or not: the same key again, not before `after` milliseconds. */
  | { readonly kind: 'retry'; readonly after?: number | undefined }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Statuses that say no for good (W5). All others but a receipt say nothing certain. */
const final = [400, 401, 403, 404, 405, 410, 413, 415, 418, 422, 431, 451, 501];

const second = 1_000;
const hour = 3_600_000;
const clamp = (milliseconds: number): number => Math.min(Math.max(milliseconds, second), hour);

/** Seconds, or a date (RFC 9110, 10.2.3), as milliseconds from now, between a second and an hour. */
export const retryAfter = (header: string | null, now: number): number | undefined => {
  if (!header) return undefined;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) * second : Date.parse(header) - now;
  return Number.isNaN(seconds) ? undefined : clamp(seconds);
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const refusalOf = (status: number, body: unknown): Refusal => {
  const error = isObject(body) && isObject(body.error) ? body.error : {};
  const fields = isObject(error.fields) ? Object.entries(error.fields) : [];
  return {
    status,
    message: typeof error.message === 'string' ? error.message.slice(0, 500) : '',
    fields: Object.fromEntries(fields.filter((field): field is [string, string] => typeof field[1] === 'string')),
  };
};

/**
 * Judges an answer. Only a receipt that echoes the key counts as done: a page with status 200, an empty body or a foreign
 * shape says nothing about what the backend did. A key that was used for another body is a mistake of ours, and final.
 */
export const judge = (key: string, { status, headers, body }: Reply, now: number): Outcome => {
  if (status >= 200 && status < 300) {
    const receipt = Receipt.safeParse(body);
    return receipt.success && receipt.data.key === key ? { kind: 'done', receipt: receipt.data } : { kind: 'retry' };
  }
  if (final.includes(status)) return { kind: 'refused', refusal: refusalOf(status, body) };
  return { kind: 'retry', after: retryAfter(headers.get('retry-after'), now) };
};

/** Milliseconds until the next try: full jitter over 1 s, 2 s, 4 s … an hour (W6). */
export const backOff = (tries: number, random: () => number): number =>
  Math.max(second / 2, random() * Math.min(hour, second * 2 ** Math.min(tries, 12)));

/** A random share in [0, 1) that a page cannot have made a constant. */
export const share = (): number => randomly(new Uint32Array(1))[0]! / 2 ** 32;
