import type { Part } from '../../model/outbox.ts';
import type { Receipt, WriteName } from '../../model/write.ts';
import { randomly } from './random.ts';
import { stringify } from '../../model/stringify.ts';

/**
 * One intent of a shopper. `queued` waits for its turn, `done` has its receipt and is remembered for a week so that
 * nobody sends it again, `refused` was answered no for good, `stuck` was tried for so long that the shopper must decide.
 */
export interface Entry {
  readonly version: 1;
  readonly key: string;
  readonly write: WriteName;
  /** Which backend it is for: a page that speaks to another one leaves it alone. */
  readonly source: string;
  /** Gone once there is a receipt: what was sent is not kept. */
  readonly input?: unknown;
  readonly parts?: readonly Part[];
  /** Keys of the parts that have their receipt. */
  readonly sentParts?: readonly string[];
  readonly state: 'queued' | 'done' | 'refused' | 'stuck';
  /** Milliseconds since 1970, by the clock of the device. */
  readonly made: number;
  readonly tries: number;
  readonly firstTried?: number;
  /** Not before this moment. */
  readonly due: number;
  /** Somebody is sending it until then. */
  readonly lease?: { readonly owner: string; readonly until: number };
  readonly receipt?: Receipt;
  readonly refusal?: Refusal;
}

/** Why a backend said no, by field where it names them. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Entries and bytes that wait at most: more is refused at once, and said so. */
export const mostEntries = 50;
export const mostBytes = 5_000_000;

const day = 86_400_000;
/** How long a receipt is remembered. */
export const rememberFor = 7 * day;
/** After which the shopper is asked: days since it was made, or tries. */
export const patience = { age: 14 * day, tries: 50 };
/** Milliseconds for which a sender alone has an entry. */
export const leaseFor = 30_000;

export const bytesOf = ({ input, parts = [] }: Entry): number =>
  stringify(input ?? null).length + parts.reduce((sum, { blob }) => sum + blob.size, 0);

/** 128 random bits as base64url. */
export const newKey = (): string =>
  btoa(String.fromCharCode(...randomly(new Uint8Array(16))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
