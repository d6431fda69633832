import type { ReviewChoice } from '../../model/review-choice.ts';
import { languageName } from '../../ui/language-name.ts';
import { Icon } from '../../ui/icons.tsx';
import type { ReviewsProps } from './reviews.ts';

interface Props extends Pick<ReviewsProps, 'choice' | 'say' | 'format'> {
  readonly remove: (change: Partial<ReviewChoice>) => void;
  readonly clear: () => void;
}

/** Each filter in force in words, with the change that ends it. */
const filtersInWords = ({ choice, say, format }: Props) => {
  const { ratings, photos, purchase, language, search } = choice;
  const filters: [unknown, string, Partial<ReviewChoice>][] = [
    ...ratings
      .toSorted()
      .map((star): [true, string, Partial<ReviewChoice>] => [
        true,
        say('starCount', { n: star }),
        { ratings: ratings.filter((other) => other !== star) },
      ]),
    [photos, say('withPhotos'), { photos: false }],
    [purchase, say('purchase_confirmed'), { purchase: undefined }],
    [!!language, language ? languageName(language, say, format) : '', { language: undefined }],
    [search, say('quoted', { words: search }), { search: '' }],
  ];
  return filters.filter(([inForce]) => inForce);
};

/** What narrows the list, always in sight and each to be taken back on its own. */
export const Chips = (props: Props) => {
  const { say, remove, clear } = props;
  return (
    <ul class="chips" aria-label={say('filtersInForce')}>
      {filtersInWords(props).map(([, filter, change]) => (
        <li key={filter}>
          <button
            type="button"
            class="chip"
            part="chip"
            aria-label={say('removeFilter', { filter })}
            onClick={() => remove(change)}
          >
            <bdi>{filter}</bdi>
            <Icon name="close" />
          </button>
        </li>
      ))}
      <li>
        <button type="button" class="link" part="button" onClick={clear}>
          {say('clearAll')}
        </button>
      </li>
    </ul>
  );
};
