import { periodOf } from '../../ui/period.tsx';
import type { FallbackProps } from '../../widget.ts';
import type { RatingProps } from './rating.view.tsx';

/** The score with what it stands for: the number of reviews and their period. */
export const fallback = ({ attributes, data, say, format }: FallbackProps<RatingProps>) => {
  const [rating] = data.rating.items;
  if (rating?.average === undefined) return null;
  const words = [
    say('outOfFive', { score: format.score(rating.average) }),
    say('reviewCount', { n: rating.count }),
    periodOf(rating.from, rating.to),
  ].filter(Boolean);
  return attributes.href ? <a href={attributes.href}>{words.join(' · ')}</a> : words.join(' · ');
};
