/** Everything but ratings, in one file that a page without reviews and policies never loads. */
export { policiesIn } from './policies.ts';
export { reviewsIn } from './reviews.ts';
export { shipmentIn } from './shipment.ts';
