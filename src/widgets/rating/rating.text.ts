export const text = {
  reviewCount: { one: '{n} review', other: '{n} reviews' },
  outOfFive: '{score} out of 5',
  noReviews: 'No reviews yet',
};
