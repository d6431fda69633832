import type { Filter, ReviewFilters, ReviewsQuery, Sort } from './review.ts';

/** What a shopper chose among the reviews of one subject. Every widget that `shares` it sees and sets the same. */
export interface ReviewChoice {
  readonly sort: Sort;
  /** Whole stars; none means all. */
  readonly ratings: readonly number[];
  readonly photos: boolean;
  readonly purchase: 'confirmed' | undefined;
  readonly language: string | undefined;
  readonly search: string;
}

/** Every review, newest first: an order that needs no explanation and hides nothing. */
export const initialReviewChoice: ReviewChoice = {
  sort: 'newest',
  ratings: [],
  photos: false,
  purchase: undefined,
  language: undefined,
  search: '',
};

/** Widgets of one product choose together, and so do those of the whole shop. */
export const sharesReviewChoice = ({ product }: { readonly product?: string | undefined }): string =>
  `reviews:${product ?? ''}`;

/** The filters in force; those that are off are absent, so that equal choices ask equal questions. */
export const filtersOf = ({ ratings, photos, purchase, language, search }: ReviewChoice): ReviewFilters => ({
  ...(ratings.length > 0 && { ratings: ratings.toSorted() }),
  ...(photos && { photos }),
  ...(purchase && { purchase }),
  ...(language && { language }),
  ...(search && { search }),
});

/** True where any filter is in force: of a choice, or of a question. */
export const isFiltered = ({ ratings, photos, purchase, language, search }: ReviewFilters | ReviewChoice): boolean =>
  !!(ratings?.length || photos || purchase || language || search);

/** True where a backend can filter by it, which it can by anything unless it says otherwise. */
export const canFilter = (filters: readonly Filter[] | undefined, filter: Filter): boolean =>
  !filters || filters.includes(filter);

/** The first page of what was chosen. Two widgets that ask alike are answered by one request. */
export const reviewsQuery = (product: string | undefined, choice: ReviewChoice, limit: number): ReviewsQuery => ({
  ...(product !== undefined && { product }),
  sort: choice.sort,
  limit,
  ...filtersOf(choice),
});
