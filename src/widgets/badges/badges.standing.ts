import type { Badge } from '../../model/badge.ts';
import { isDateOnly } from '../../text/format.ts';

/**
 * What a badge rests on, and with it how it is worded: on the word of the shop, on a check by an issuer whom one can
 * ask, on a check that has run out, or on what this page sees by itself.
 */
export type Standing = 'stated' | 'checked' | 'expired' | 'seen';

const day = 24 * 60 * 60 * 1000;

/** A date alone is a whole day, by the calendar where the shopper is: it lasts from its first to its last millisecond. */
const timeOf = (iso: string, ofDay: string): number => Date.parse(isDateOnly(iso) ? iso + ofDay : iso);
const startOf = (iso: string): number => timeOf(iso, 'T00:00');
const endOf = (iso: string): number => timeOf(iso, 'T23:59:59.999');

/**
 * Valid until before it was checked, or checked in the future. A day is granted to shops where tomorrow has begun.
 * `now` in milliseconds since 1970.
 */
export const datesContradict = ({ checkedAt, validUntil }: Badge, now: number): boolean =>
  !!checkedAt && !(startOf(checkedAt) <= Math.min(now + day, validUntil ? endOf(validUntil) : Infinity));

/** Where a link leads, to be read before it is followed; empty for mail and telephone. */
export const hostOf = (link: string): string => new URL(link, globalThis.document?.baseURI).host;

/** The one claim that a page can look at by itself, and therefore believes from nobody. */
const isConnection = ({ id, kind }: Badge): boolean => id === 'https' && kind === 'security';

/** Nobody has checked what nobody signs and nothing shows. `now` in milliseconds since 1970, by the shopper's clock. */
export const standingOf = (badge: Badge, now: number): Standing => {
  if (isConnection(badge)) return 'seen';
  const { validUntil, issuer, evidence } = badge;
  // Asked so that a time which an engine cannot read is past, never valid.
  if (validUntil && !(now <= endOf(validUntil))) return 'expired';
  const shown = issuer?.name.trim() && evidence && hostOf(evidence);
  return shown && !datesContradict(badge, now) ? 'checked' : 'stated';
};

/**
 * The badges there are to show, in the order of the shop. An id names one badge: the first that has it. The connection
 * is shown only where there is one: `protocol` is that of the page, such as `https:`.
 */
export const shownBadges = (
  badges: readonly Badge[],
  protocol: string,
  kinds?: readonly string[],
): readonly Badge[] => {
  const seen = new Set<string>();
  return badges.filter((badge) => {
    if (seen.has(badge.id)) return false;
    seen.add(badge.id);
    return (
      badge.name.trim() && (!isConnection(badge) || protocol === 'https:') && (!kinds || kinds.includes(badge.kind))
    );
  });
};

/** A way to pay of which nothing is known but its name: there is nothing to open. */
export const isMark = ({ kind, ...badge }: Badge): boolean =>
  kind === 'payment' &&
  !(badge.statement || badge.issuer || badge.evidence || badge.criteria || badge.checkedAt || badge.validUntil);
