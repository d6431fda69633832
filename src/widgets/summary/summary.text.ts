import { collectionText } from '../../ui/collection.text.ts';

export const text = {
  ...collectionText,
  overview: 'What the ratings say',
  noReviews: 'No reviews yet',
  outOfFive: '{score} out of 5',
  reviewCount: { one: '{n} review', other: '{n} reviews' },
  distribution: 'How many gave how many stars',
  starCount: { one: '{n} star', other: '{n} stars' },
  percentSpoken: '{n} percent',
  clearRatings: 'Show all ratings',
  recommended: 'Would recommend it',
  someOf: '{n} of {total}',
  newestReview: 'Newest review',
};
