import type { Review } from '../../model/review.ts';
import { primaryLanguage } from '../../text/language.ts';
import { languageName } from '../../ui/language-name.ts';
import { Heading } from '../../ui/heading.tsx';
import { Icon } from '../../ui/icons.tsx';
import { ReadMore } from '../../ui/read-more.tsx';
import { ReviewAuthor, ReviewDates, ReviewRating } from '../../ui/review-author.tsx';
import { ReviewMarks } from '../../ui/review-marks.tsx';
import type { CarouselProps } from './carousel.ts';

interface Props extends Pick<CarouselProps, 'attributes' | 'say' | 'format' | 'locale'> {
  readonly review: Review;
}

/** Letters in a line of a card, whose column is narrower than a list's. */
const lettersInLine = 40;

/** One whole review. What says who wrote it, when and how it came stands at the foot, level with its neighbours'. */
export const Slide = ({ review, attributes, say, format, locale }: Props) => {
  const { title, body, language, reply } = review;
  return (
    <>
      <ReviewRating review={review} say={say} format={format} />
      {title && (
        <Heading level={attributes.headingLevel} class="title" part="review-title" lang={language} dir="auto">
          {title}
        </Heading>
      )}
      {body ? (
        <ReadMore
          text={body}
          say={say}
          part="review-body"
          lang={language}
          lettersInLine={attributes.layout === 'cards' ? lettersInLine : undefined}
        />
      ) : (
        !title && <p class="muted">{say('ratingOnly')}</p>
      )}
      <div class="meta">
        {reply && (
          <details class="reply" part="reply">
            <summary>
              <bdi>{reply.author ? say('replyFrom', { name: reply.author }) : say('replyFromShop')}</bdi>
              <Icon name="down" />
            </summary>
            <p class="prose" dir="auto">
              {reply.body}
            </p>
          </details>
        )}
        <ReviewAuthor review={review} say={say} />
        <ReviewDates review={review} say={say} format={format} />
        {language && primaryLanguage(language) !== primaryLanguage(locale) && (
          <p class="date">{say('writtenIn', { language: languageName(language, say, format) })}</p>
        )}
        <ReviewMarks review={review} say={say} />
      </div>
    </>
  );
};
