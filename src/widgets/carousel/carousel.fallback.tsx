import { ReviewsFallback } from '../../ui/review.fallback.tsx';
import type { FallbackProps } from '../../widget.ts';
import type { CarouselProps } from './carousel.ts';
import { wordsOf } from './carousel.words.ts';

/** The reviews of the carousel as a list, and of how many they were picked. */
export const fallback = (props: FallbackProps<CarouselProps>) => {
  const { say, format } = props;
  const { href } = props.attributes;
  const { shown, note, all } = wordsOf(props);
  if (shown.length === 0) return null;
  return (
    <>
      <ReviewsFallback reviews={shown} say={say} format={format} />
      <p>{note}</p>
      {href && (
        <p>
          <a href={href}>{all}</a>
        </p>
      )}
    </>
  );
};
