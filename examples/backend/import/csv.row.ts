import { createHash } from 'node:crypto';
import { isImageLink } from '../../../src/model/link.ts';
import { type Moderation, published, type ReviewRow } from '../review.row.ts';
import { RefusedRow, toCandidateRow } from './candidate.ts';
import type { Header } from './csv.header.ts';
import { type Field, plainName, type Preset } from './preset.ts';
import {
  type DateFormat,
  readAddresses,
  readCount,
  readDate,
  readIncentive,
  readPurchase,
  readRating,
} from './value.readers.ts';

type Value = (field: Field) => string | undefined;

/** Leaves out what is `undefined`, and the whole when nothing is left. */
const compact = (fields: Record<string, unknown>): Record<string, unknown> | undefined => {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return given.length > 0 ? Object.fromEntries(given) : undefined;
};

/** One row of a table as a review. Columns without a field are not read. @throws RefusedRow with value and expectation */
export const readCsvRow = (fields: readonly string[], header: Header, dates?: DateFormat): ReviewRow => {
  const { preset, width, columns } = header;
  if (fields.length !== width) {
    throw new RefusedRow(
      `has ${fields.length} fields where the header has ${width}; quote fields that hold the delimiter`,
    );
  }
  const value: Value = (field) => fields[columns.get(field) ?? -1]?.trim() || undefined;
  const date = (field: Field, name: string) => {
    const text = value(field);
    return text && readDate(text, name, dates);
  };
  const product = value('product')?.replace(preset.productPrefix ?? '', '');
  if (!product)
    throw new RefusedRow('the product is empty; expected its id (another column can be named with --product)');

  const review = {
    product,
    rating: readRating(value('rating')),
    title: value('title'),
    body: value('body'),
    language: value('language')?.replace('_', '-'),
    author: compact({ name: value('author'), location: value('location') }),
    publishedAt: date('date', 'date'),
    experiencedAt: date('experienced', 'date of experience'),
    purchase: readPurchase(value('purchase')),
    source: sourceOf(value('source'), preset),
    importedFrom: value('importedFrom') ?? preset.importedFrom,
    incentive: readIncentive(value('incentive')),
    photos: photosOf(value('photos')),
    reply: replyOf(value, date),
    helpful: helpfulOf(value),
  };
  return toCandidateRow(compact({ id: idOf(value, review, preset), ...review }), moderationOf(value, preset));
};

/** A word of the file must not find what every object inherits. */
const lookUp = <Entry>(table: Readonly<Record<string, Entry>> | undefined, word: string): Entry | undefined =>
  table && Object.hasOwn(table, plainName(word)) ? table[plainName(word)] : undefined;

const sourceOf = (text: string | undefined, { sources, source }: Preset) => {
  if (!text) return source;
  const known = lookUp(sources, text) ?? source;
  if (known) return known;
  throw new RefusedRow(
    `source ${JSON.stringify(text)} is not known; expected ${Object.keys(sources ?? {}).join(', ')}`,
  );
};

/** A photo without a safe address cannot be shown; the review is not worse for it. */
const photosOf = (text: string | undefined) => {
  const photos = readAddresses(text).filter((url) => url.startsWith('https://') && isImageLink(url));
  return photos.length > 0 ? photos.map((url) => ({ url })) : undefined;
};

const replyOf = (value: Value, date: (field: Field, name: string) => string | undefined) => {
  const body = value('reply');
  return body
    ? compact({ body, author: value('replyAuthor'), publishedAt: date('replyDate', 'date of the reply') })
    : undefined;
};

const helpfulOf = (value: Value) => {
  const yes = readCount(value('helpfulYes'), 'helpful votes');
  const no = readCount(value('helpfulNo'), 'unhelpful votes');
  return yes === undefined && no === undefined ? undefined : { yes: yes ?? 0, no: no ?? 0 };
};

const moderationOf = (value: Value, { statuses }: Preset): Moderation => {
  const text = value('status');
  if (!text) return published;
  const known = lookUp(statuses, text);
  if (!known) {
    throw new RefusedRow(
      `status ${JSON.stringify(text)} is not known; expected ${Object.keys(statuses ?? {}).join(', ')}`,
    );
  }
  return known.status === 'withheld' ? { ...known, reason: value('reason') ?? known.reason } : known;
};

/**
 * The file's own id, or one made from what does not change in a review: a second import finds it again, even
 * when a reply or votes have been added. Rows alike in all of that are one review.
 */
const idOf = (
  value: Value,
  { product, rating, title, body, author, publishedAt }: Record<string, unknown>,
  { name, prefix }: Preset,
): string => {
  const given = value('id');
  if (given) return prefix + given;
  const same = JSON.stringify([product, rating, title, body, author, publishedAt]);
  return `${prefix || `${name}-`}${createHash('sha256').update(same).digest('hex').slice(0, 24)}`;
};
