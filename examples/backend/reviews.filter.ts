import type { ReviewsQuery } from '../../src/model/review.ts';
import { searchWords } from './review.row.ts';

/** Collects values and gives the placeholder of each. */
export class Values {
  readonly list: unknown[] = [];

  add(value: unknown, type: string): string {
    this.list.push(value);
    return `$${this.list.length}::${type}`;
  }
}

/** Only letters, marks and digits are words, so a quoted word cannot end its quote. */
export const prefixes = (search: string): string =>
  searchWords(search)
    .map((word) => `'${word}':*`)
    .join(' & ');

/** The filters of src/model/select-reviews.ts as SQL conditions; only published reviews are ever read. */
export const conditions = (query: ReviewsQuery, values: Values): string[] => {
  const asked = query.search ? prefixes(query.search) : '';
  return [
    "status = 'published'",
    ...(query.product === undefined ? [] : [`product = ${values.add(query.product, 'text')}`]),
    ...(query.ratings?.length
      ? [`star in (${query.ratings.map((star) => values.add(star, 'smallint')).join(', ')})`]
      : []),
    ...(query.photos ? ['photos'] : []),
    ...(query.purchase ? ['confirmed'] : []),
    ...(query.language ? [`language = ${values.add(query.language.split('-')[0], 'text')}`] : []),
    ...(asked ? [`words @@ ${values.add(asked, 'tsquery')}`] : []),
  ];
};
