export const text = {
  reviewCount: { one: '{n} review', other: '{n} reviews' },
  ratedBy: {
    one: 'Rated {score} out of 5, {n} review',
    other: 'Rated {score} out of 5, {n} reviews',
  },
  noReviews: 'No reviews yet',
};
