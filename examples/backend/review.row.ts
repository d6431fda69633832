import type { Review } from '../../src/model/review.ts';
import { words } from '../../src/model/search.ts';
import { storable, storableRecord } from './storable.text.ts';

export type Status = 'published' | 'pending' | 'withheld';

export interface Moderation {
  status: Status;
  /** Why it is withheld, e.g. `spam`; empty otherwise. */
  reason: string;
}

export const published: Moderation = { status: 'published', reason: '' };

/** What was written here on top of what a file says; an import keeps it. */
export interface Own {
  reply?: Review['reply'];
  /** Votes received here alone. */
  helpful?: { yes: number; no: number };
  /** What somebody here decided, whatever the file says. */
  moderation?: Moderation;
}

/** A review as the table `reviews` takes it; `at` is `null` without a date. */
export interface ReviewRow extends Moderation {
  id: string;
  product: string | null;
  rating: number;
  at: number | null;
  helpful: number;
  photos: boolean;
  confirmed: boolean;
  language: string;
  words: string;
  record: Review;
  /** Absent: not known, such as in a file. What the table has stays. */
  own?: Own | null;
  /** ISO 8601; absent: now. */
  received?: string;
}

/** PostgreSQL takes no longer lexeme than 2,046 bytes, and no text vector over a megabyte. */
const longestWord = 200;
const mostWords = 20_000;

/** What is indexed of a text, and asked of the index: the same words, cut at the same length. */
export const searchWords = (text: string): string[] => [
  // A cut may part a surrogate pair.
  ...new Set(words(text).map((word) => (word.length > longestWord ? storable(word.slice(0, longestWord)) : word))),
];

/** Derives every column from the review. Works for any review that the schema `Review` accepts. */
export const toRow = (review: Review, moderation: Moderation = published): ReviewRow => {
  const record = storableRecord(review);
  // As src/model/select-reviews.ts reads a date: none is older than any.
  const at = Date.parse(record.publishedAt ?? '');
  return {
    ...moderation,
    id: record.id,
    product: record.product ?? null,
    rating: record.rating,
    at: Number.isNaN(at) ? null : at,
    helpful: record.helpful?.yes ?? 0,
    photos: !!record.photos?.length,
    confirmed: record.purchase === 'confirmed',
    language: record.language?.split('-')[0] ?? '',
    words: searchWords(`${record.title ?? ''} ${record.body ?? ''}`)
      .slice(0, mostWords)
      .join(' '),
    record,
  };
};
