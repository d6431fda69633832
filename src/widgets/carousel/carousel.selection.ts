import { apportion } from '../../model/apportion.ts';
import { type Star, stars } from '../../model/rating.ts';

interface Rated {
  readonly rating: number;
}

const starOf = ({ rating }: Rated): Star => Math.round(rating) as Star;

/** Places for each star, 5 to 1, in proportion to how many were read. A low rating that was read keeps a place. */
const placesOf = (read: readonly number[], limit: number): number[] => {
  const places = apportion(read, limit);
  const isLow = (index: number) => stars[index]! <= 3;
  if (places.some((count, index) => isLow(index) && count > 0)) return places;
  const low = [...read.keys()].filter(isLow).sort((a, b) => read[b]! - read[a]!)[0]!;
  if (read[low] === 0) return places;
  places[places.indexOf(Math.max(...places))]! -= 1;
  places[low] = 1;
  return places;
};

/**
 * Picks `limit` reviews so that the mix of ratings among them is that of all that were read: of each star as many as
 * its share gives, by largest remainder, and the first read of them. Their order stays. Where any rating of three
 * stars or less was read, at least one is among them.
 */
export const selectMixed = <Review extends Rated>(reviews: readonly Review[], limit: number): readonly Review[] => {
  if (reviews.length <= limit) return reviews;
  const read = stars.map((star) => reviews.filter((review) => starOf(review) === star).length);
  const places = placesOf(read, limit);
  return reviews.filter((review) => {
    const index = stars.indexOf(starOf(review));
    places[index]! -= 1;
    return places[index]! >= 0;
  });
};
