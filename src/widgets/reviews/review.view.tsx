import type { Review } from '../../model/review.ts';
import { primaryLanguage } from '../../text/language.ts';
import { languageName } from '../../ui/language-name.ts';
import { DateLine } from '../../ui/date.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Marked } from '../../ui/marked.tsx';
import { Photos } from '../../ui/photos.tsx';
import { ReadMore } from '../../ui/read-more.tsx';
import { authorOf, ReviewAuthor, ReviewDates, ReviewFacts, ReviewRating } from '../../ui/review-author.tsx';
import { ReviewMarks } from '../../ui/review-marks.tsx';
import { Feedback } from './feedback.view.tsx';
import type { ReviewsProps } from './reviews.ts';

interface Props extends ReviewsProps {
  readonly review: Review;
  readonly search: string;
}

const Reply = ({ review: { reply }, say, format }: Pick<Props, 'review' | 'say' | 'format'>) =>
  reply ? (
    <div class="reply" part="reply">
      <p class="author-name">
        {reply.author ? <bdi>{say('replyFrom', { name: reply.author })}</bdi> : say('replyFromShop')}
      </p>
      <DateLine iso={reply.publishedAt}>
        {reply.publishedAt ? format.date(reply.publishedAt) : say('dateNotGiven')}
      </DateLine>
      <ReadMore text={reply.body} say={say} part="reply-body" />
    </div>
  ) : null;

/** One review: what was said in the main column, who said it and what speaks for it in the margin. */
export const ReviewItem = (props: Props) => {
  const { attributes, review, search, say, format, locale, emit } = props;
  const { id, title, body, language, photos, helpful } = review;
  const by = authorOf(review, say);
  const votes = helpful ? helpful.yes + helpful.no : 0;
  return (
    <article class="review" part="review" tabIndex={-1} aria-label={say('reviewBy', { name: by })}>
      <ReviewRating review={review} say={say} format={format} />
      {title && (
        <Heading level={attributes.headingLevel + 1} class="title" part="review-title" lang={language} dir="auto">
          <Marked text={title} search={search} />
        </Heading>
      )}
      {body ? (
        <ReadMore text={body} say={say} part="review-body" lang={language} search={search} />
      ) : (
        !title && <p class="muted">{say('ratingOnly')}</p>
      )}
      {photos && photos.length > 0 && (
        <Photos photos={photos} by={by} say={say} onOpen={(photo) => emit('photo-open', { review: id, photo })} />
      )}
      <footer class="meta">
        <ReviewAuthor review={review} say={say} />
        <ReviewDates review={review} say={say} format={format} />
        <ReviewFacts review={review} />
        {language && primaryLanguage(language) !== primaryLanguage(locale) && (
          <p class="date">{say('writtenIn', { language: languageName(language, say, format) })}</p>
        )}
        <ReviewMarks review={review} say={say} />
      </footer>
      <Reply review={review} say={say} format={format} />
      {votes > 0 && <p class="note">{say('helpfulCount', { yes: helpful!.yes, n: votes })}</p>}
      {attributes.feedback && <Feedback {...props} by={by} />}
    </article>
  );
};
