import { reviewText } from '../../ui/review.text.ts';

export const text = {
  ...reviewText,
  customerReviews: 'Customer reviews',
  noReviews: 'No reviews yet',
  carousel: 'carousel',
  slide: 'slide',
  someOf: '{n} of {total}',
  previousReviews: 'Previous reviews',
  nextReviews: 'Next reviews',
  positionOne: 'Review {from} of {n}',
  positionSeveral: 'Reviews {from} to {to} of {n}',
  shownOf: { one: '{shown} of {n} review', other: '{shown} of {n} reviews' },
  shownOnly: { one: '{n} review shown', other: '{n} reviews shown' },
  selected: 'Selected: {shown} of the newest {n}, with the same mix of ratings',
  sort_newest: 'Newest first',
  seeAllCounted: { one: 'See {n} review', other: 'See all {n} reviews' },
  seeAll: 'See all reviews',
};
