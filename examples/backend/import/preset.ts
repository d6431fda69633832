import type { Source } from '../../../src/model/review.ts';
import type { Moderation } from '../review.row.ts';

/** Everything a column may become. What has no field here is not read: ages, e-mail and IP addresses above all. */
export type Field =
  | 'id'
  | 'product'
  | 'rating'
  | 'title'
  | 'body'
  | 'language'
  | 'author'
  | 'location'
  | 'date'
  | 'experienced'
  | 'purchase'
  | 'source'
  | 'importedFrom'
  | 'incentive'
  | 'photos'
  | 'reply'
  | 'replyAuthor'
  | 'replyDate'
  | 'helpfulYes'
  | 'helpfulNo'
  | 'status'
  | 'reason';

/** How the columns of one kind of file become reviews: data only. */
export interface Preset {
  name: string;
  /** What the file is, for people. */
  title: string;
  /** Field → names of its column, of which the first that the file has is read. Compared as `plainName` writes them. */
  columns: Partial<Record<Field, readonly string[]>>;
  /** Columns that only this kind of file has together. */
  knownBy: readonly string[];
  /** Put before the ids of the file, so that two sources never overwrite each other. */
  prefix: string;
  /** Where every review of the file was first published. */
  importedFrom?: string;
  /** Word in the source column → how the review came in. */
  sources?: Readonly<Record<string, Source>>;
  /** For a word that is not in `sources`, or without such a column. */
  source?: Source;
  /** Word in the status column → what is done with the review; other words are refused. */
  statuses?: Readonly<Record<string, Moderation>>;
  /** What a platform puts before its product ids. */
  productPrefix?: RegExp;
}

/** `Review Date`, `review_date` and `reviewDate` are one name. */
export const plainName = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
