import { firstSentencesOf } from '../../model/first-sentences.ts';
import { decodeEntities, textOfHtml } from '../../model/plain-text.ts';
import type { PolicyKind } from '../../model/policy.ts';
import { isMoment } from '../../model/primitives.ts';
import { type Raw, textOf } from './site.ts';

const idOf = (id: unknown): string | undefined => textOf(id) || undefined;

/**
 * WordPress writes its GMT dates without an offset. Imported records may have none at all, which it writes as the year 0
 * or -1: such a date is unknown.
 */
const momentOf = (gmt: unknown): string | undefined => {
  const moment = `${textOf(gmt)}Z`;
  return isMoment(moment) ? moment : undefined;
};

/** Some shops' accounts are named by their e-mail address, and sign with it. */
const nameOf = (reviewer: unknown): string | undefined => {
  const name = decodeEntities(textOf(reviewer)).trim();
  return name && !/\S@\S/.test(name) ? name : undefined;
};

/** `verified` is what the shop's orders say of the reviewer, so that false is an answer, not silence. */
const purchases = new Map<unknown, string>([
  [true, 'confirmed'],
  [false, 'unconfirmed'],
]);

/** A comment without stars (0 or null) is none with a rating: it goes on as it is, for the client to leave out and count. */
export const reviewOf = (raw: Raw) => ({
  id: idOf(raw.id),
  product: idOf(raw.product_id),
  rating: raw.rating,
  body: textOfHtml(textOf(raw.review)) || undefined,
  author: { name: nameOf(raw.reviewer) },
  publishedAt: momentOf(raw.date_created_gmt),
  purchase: purchases.get(raw.verified),
});

const htmlOf = (field: unknown): string => textOf((Object(field) as Raw).rendered);

/** The title of the page where nothing in it is a sentence. */
const summaryOf = ({ title, content }: Raw): string | undefined =>
  firstSentencesOf(htmlOf(content)) ?? (textOfHtml(htmlOf(title)) || undefined);

/** A published page as the policy it is. */
export const policyOf = (kind: PolicyKind, page: Raw) => ({
  kind,
  summary: summaryOf(page),
  url: page.link,
  updatedAt: momentOf(page.modified_gmt),
});
