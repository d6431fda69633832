import type { Review } from '../model/review.ts';
import type { Format } from '../text/format.ts';
import { DateLine } from './date.tsx';
import type { ReviewSay } from './review.text.ts';
import { Stars } from './stars.tsx';

interface Props {
  readonly review: Review;
  readonly say: ReviewSay;
  readonly format: Format;
}

export const authorOf = ({ author }: Review, say: ReviewSay): string => author?.name || say('anonymous');

/** Whole stars as a whole number, converted scales to one decimal. */
export const scoreOf = ({ rating }: Review, format: Format): string =>
  Number.isInteger(rating) ? format.number(rating) : format.score(rating);

export const ReviewRating = ({ review, say, format }: Props) => (
  <p class="rating" part="rating">
    <Stars value={review.rating} /> <span>{say('outOfFive', { score: scoreOf(review, format) })}</span>
  </p>
);

/** Who wrote, and where they are. */
export const ReviewAuthor = ({ review, say }: Omit<Props, 'format'>) => (
  <p class="author" part="author">
    <bdi class="author-name">{authorOf(review, say)}</bdi>
    {review.author?.location && (
      <>
        {' '}
        <span class="place">
          <bdi>{review.author.location}</bdi>
        </span>
      </>
    )}
  </p>
);

/** What the author says of themselves: size bought, skin type, use. */
export const ReviewFacts = ({ review }: Pick<Props, 'review'>) =>
  review.author?.facts?.length ? (
    <dl class="facts" part="facts">
      {review.author.facts.map(({ name, value }) => (
        <div key={name}>
          <dt>
            <bdi>{name}</bdi>
          </dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  ) : null;

/** When it was published and when it happened; what is not known is said to be so. */
export const ReviewDates = ({ review: { publishedAt, experiencedAt }, say, format }: Props) => (
  <p class="dates">
    <DateLine iso={publishedAt}>
      {publishedAt ? say('publishedOn', { date: format.date(publishedAt) }) : say('dateNotGiven')}
    </DateLine>
    <DateLine iso={experiencedAt}>
      {experiencedAt ? say('experiencedOn', { date: format.date(experiencedAt) }) : say('experienceNotGiven')}
    </DateLine>
  </p>
);
