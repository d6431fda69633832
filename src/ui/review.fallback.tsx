import type { Review } from '../model/review.ts';
import type { Format } from '../text/format.ts';
import { authorOf, scoreOf } from './review-author.tsx';
import { marksOf } from './review-marks.tsx';
import type { ReviewSay } from './review.text.ts';

interface Props {
  readonly reviews: readonly Review[];
  readonly say: ReviewSay;
  readonly format: Format;
}

/** What stands with every review beside who wrote it: when, and what is known of how it came to be; unknown is said to be so. */
const aboutOf = (review: Review, { say, format }: Omit<Props, 'reviews'>): string => {
  const { publishedAt, experiencedAt, incentive: what = '', importedFrom: place } = review;
  return [
    publishedAt ? say('publishedOn', { date: format.date(publishedAt) }) : say('dateNotGiven'),
    experiencedAt ? say('experiencedOn', { date: format.date(experiencedAt) }) : say('experienceNotGiven'),
    ...marksOf(review).map((mark) =>
      place && mark === 'source_imported' ? say('importedFrom', { place }) : say(mark, { what }),
    ),
  ].join(' · ');
};

const Reply = ({ review: { reply }, say }: { readonly review: Review; readonly say: ReviewSay }) =>
  reply ? (
    <p>
      <bdi>{reply.author ? say('replyFrom', { name: reply.author }) : say('replyFromShop')}</bdi>:{' '}
      <bdi>{reply.body}</bdi>
    </p>
  ) : null;

/** Reviews one below the other, each whole. */
export const ReviewsFallback = ({ reviews, ...words }: Props) => (
  <ul>
    {reviews.map((review) => (
      <li>
        <p>{words.say('outOfFive', { score: scoreOf(review, words.format) })}</p>
        {review.title && (
          <p lang={review.language} dir="auto">
            {review.title}
          </p>
        )}
        {review.body && (
          <p lang={review.language} dir="auto">
            {review.body}
          </p>
        )}
        <p>
          <bdi>{authorOf(review, words.say)}</bdi> · <bdi>{aboutOf(review, words)}</bdi>
        </p>
        <Reply review={review} say={words.say} />
      </li>
    ))}
  </ul>
);
