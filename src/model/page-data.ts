import type { Queries } from './resources.ts';
import { selectPolicies, selectRatings } from './select.ts';
import { selectReviews } from './select-reviews.ts';

/** Whole answers by name, as a store writes them into its page or an app passes them in. */
export type PageData = Readonly<Record<string, unknown>>;

type Select = { [Name in keyof Queries]: (data: PageData, query: Queries[Name]) => unknown };

/** How each resource is answered from data that is all at hand. `undefined` where the data lacks it. */
export const select: Select = {
  ratings: (data, { products }) => selectRatings(data.ratings, products),
  reviews: (data, query) => selectReviews(data.reviews, query),
  badges: (data) => data.badges,
  policies: (data, query) => selectPolicies(data.policies, query),
  shipments: (data) => data.shipment,
};
