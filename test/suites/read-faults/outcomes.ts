import type { Fault } from '../../faults/fault.ts';

/**
 * What a shopper sees while a fault lasts.
 * `fallback`: the shop's own words, or what was there before, marked as old. `shown`: the data, because nothing that
 * matters is wrong. `judged`: the data where something of it keeps the contract and comes in time, else the fallback.
 */
export type Outcome = 'fallback' | 'shown' | 'judged';

const cached =
  'cached copy if <= stale limit, else skeleton->fallback at reserved height; retry with back-off; one structured error event';

const byWords: Readonly<Record<string, Outcome>> = {
  [cached]: 'fallback',
  'empty state': 'fallback',
  'cached copy': 'fallback',
  'next attempt within [floor, cap]; cap 1 h': 'fallback',
  [`valid part shown; invalid part skipped and counted; else ${cached}`]: 'judged',
};

/** Where the words of a whole group say too little, or another thing than the contract does, with the reason. */
const byId: Readonly<Record<string, readonly [outcome: Outcome, because: string]>> = {
  'net-cors-wildcard-cred': ['shown', 'no credentials are ever sent, for which a wildcard is enough'],
  'net-preflight-slow': ['judged', 'six are asked at a time: who comes after them may be given up after ten seconds'],
  'net-offline-flap': ['judged', 'half of the time there is a network'],
  'http-204': ['fallback', 'a list that is empty is sent as one: "no reviews yet" would be a guess'],
  'hdr-ct-none': ['shown', 'a body that is JSON and keeps the contract is data'],
  'hdr-ct-text': ['shown', 'static hosts send JSON as text'],
  'hdr-ct-octet': ['shown', 'static hosts send what they do not know as this'],
  'hdr-len-long': ['judged', 'engines differ in whether the whole that came is enough'],
  'hdr-date-skew': ['shown', 'the clock of the server is not asked'],
  'hdr-header-huge': ['judged', 'engines differ in how long a header may be'],
  'hdr-set-cookie': ['shown', 'credentials are omitted: it is ignored'],
  'body-empty': ['fallback', 'it has no valid part'],
  'body-html': ['fallback', 'it has no valid part'],
  'body-truncated': ['fallback', 'it has no valid part'],
  'body-bom': ['shown', 'it is no part of the text'],
  'body-xssi': ['fallback', 'it has no valid part'],
  'body-null': ['fallback', 'it has no valid part'],
  'body-wrong-root': ['fallback', 'it has no valid part'],
  'body-wrong-key': ['fallback', 'it has no valid part'],
  'body-extra-fields': ['shown', 'unknown fields are ignored'],
  'body-dup-ids': ['shown', 'every record is valid'],
  'body-one-bad': ['shown', 'all others are valid'],
  'body-bad-last': ['shown', 'all others are valid'],
  'body-all-bad': ['fallback', 'it has no valid part'],
  'body-count-lies': ['shown', 'the number is the server’s own'],
  'body-page-loop': ['shown', 'the first page is whole'],
  'body-page-gap': ['shown', 'the first page is whole'],
  'body-order-changes': ['shown', 'the first page is whole'],
  'body-proto': ['shown', 'unknown fields are ignored, this one too'],
  'body-huge': ['fallback', 'it is beyond the 2 MB that are read'],
  'body-deep': ['fallback', 'it is no object'],
  'body-images-404': ['shown', 'what is written needs no picture'],
  'body-images-hang': ['shown', 'what is written needs no picture'],
  'body-images-huge': ['shown', 'what is written needs no picture'],
  'body-svg-img': ['shown', 'what is written needs no picture'],
  'body-version-new': ['shown', 'fields are added, none is renamed'],
  'body-version-old': ['shown', 'fields are added, none is renamed'],
  'body-stale-then-new': ['shown', 'the newer one takes the place of the older'],
  'body-clock': ['shown', 'what is shown came just now'],
};

/** @throws Error where an entry says what no class knows. */
export const outcomeOf = ({ id, read }: Fault): Outcome => {
  const outcome = byId[id]?.[0] ?? byWords[read];
  if (!outcome) throw new Error(`${id}: nothing is known of what a shopper sees where it says "${read}"`);
  return outcome;
};

/** The code and the HTTP status that `candor-error` has to carry; `undefined` where several codes are right. */
export const toldOf = ({ id }: Fault): { readonly code: string; readonly status: number | null } | undefined => {
  const [, status] = /^http-(\d+)$/.exec(id) ?? (id.startsWith('retry-after') ? [id, '429'] : []);
  // A status that says that all is well is not what is wrong.
  if (status && !status.startsWith('2')) return { code: 'status', status: Number(status) };
  if (/^net-(timeout|drip|lie-fi|preflight-slow)/.test(id)) return { code: 'timeout', status: null };
  if (/^net-(?!redirect-login|opaque|offline-flap)/.test(id)) return { code: 'network', status: null };
  if (id === 'body-huge') return { code: 'too-large', status: null };
  if (/^body-(null|wrong|all-bad|deep)/.test(id)) return { code: 'shape', status: null };
  if (/^body-(empty|html|truncated|xssi)|^hdr-(ct-html|nosniff)/.test(id)) return { code: 'type', status: null };
  return undefined;
};
