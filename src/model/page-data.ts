import type { Queries } from './resources.ts';
import { selectPolicies, selectRatings, selectShipment } from './select.ts';
import { selectQuestions } from './select-questions.ts';
import { selectReviews } from './select-reviews.ts';

/** Whole answers by name, as a store writes them into its page or an app passes them in. */
export type PageData = Readonly<Record<string, unknown>>;

/** Where a resource stands in whole answers: one shipment, but lists of all others. */
export const fieldOf = (resource: string): string => (resource === 'shipments' ? 'shipment' : resource);

type Select = { [Name in keyof Queries]: (data: PageData, query: Queries[Name]) => unknown };

/** How each resource is answered from data that is all at hand. `undefined` where the data lacks it or it is about another thing. */
export const select: Select = {
  ratings: (data, { products }) => selectRatings(data.ratings, products),
  reviews: (data, query) => selectReviews(data.reviews, query),
  badges: (data) => data.badges,
  policies: (data, query) => selectPolicies(data.policies, query),
  shipments: (data, query) => selectShipment(data.shipment, query),
  questions: (data, query) => selectQuestions(data.questions, query),
};
