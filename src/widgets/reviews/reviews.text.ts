import { collectionText } from '../../ui/collection.text.ts';
import { photosText } from '../../ui/photos.text.ts';
import { reviewText } from '../../ui/review.text.ts';

export const text = {
  ...reviewText,
  ...collectionText,
  ...photosText,
  customerReviews: 'Customer reviews',
  reviewBy: 'Review by {name}',
  noReviews: 'No reviews yet',
  noMatch: 'No reviews match',
  showAll: 'Show all reviews',
  shownOf: { one: '{shown} of {n} review', other: '{shown} of {n} reviews' },
  shownOfMatching: {
    one: '{shown} of {matching} matching, {n} review in all',
    other: '{shown} of {matching} matching, {n} reviews in all',
  },
  matchingSoFar: {
    one: '{shown} matching so far, {n} review in all',
    other: '{shown} matching so far, {n} reviews in all',
  },
  shownOnly: { one: '{n} review shown', other: '{n} reviews shown' },
  order: 'Order',
  sort_newest: 'Newest first',
  sort_oldest: 'Oldest first',
  sort_highest: 'Highest rating first',
  sort_lowest: 'Lowest rating first',
  sort_helpful: 'Most helpful first',
  searchAndFilter: 'Search and filter',
  searchReviews: 'Search reviews',
  languageChoice: 'Language',
  allLanguages: 'All languages',
  filterByStars: 'Filter by stars',
  starCount: { one: '{n} star', other: '{n} stars' },
  withPhotos: 'With photos',
  filtersInForce: 'Filters in force',
  removeFilter: 'Remove filter: {filter}',
  quoted: '“{words}”',
  clearAll: 'Clear all',
  showMore: { one: 'Show {n} more', other: 'Show {n} more' },
  helpfulCount: {
    one: '{yes} of {n} person found this helpful',
    other: '{yes} of {n} people found this helpful',
  },
};
