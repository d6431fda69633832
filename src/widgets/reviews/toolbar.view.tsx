import { Component, type ComponentChildren } from 'preact';
import { stars } from '../../model/rating.ts';
import { canFilter, type ReviewChoice } from '../../model/review-choice.ts';
import type { Filter, Review } from '../../model/review.ts';
import { primaryLanguage } from '../../text/language.ts';
import { languageName } from '../../ui/language-name.ts';
import { Icon } from '../../ui/icons.tsx';
import { SearchField } from '../../ui/search.tsx';
import { Stars } from '../../ui/stars.tsx';
import type { ReviewsProps } from './reviews.ts';
import { Select } from './select.view.tsx';

interface Props extends Pick<ReviewsProps, 'choice' | 'say' | 'format'> {
  readonly items: readonly Review[];
  /** Those the backend can answer; all where it says nothing. */
  readonly filters: readonly Filter[] | undefined;
  readonly apply: (change: Partial<ReviewChoice>, event?: 'search') => void;
}

/** Search and filters; in a narrow place they wait behind one button. */
export class Toolbar extends Component<Props, { open?: boolean }> {
  /** Kept, because a list filtered by one language shows no other. */
  readonly languages = new Set<string>();

  override render({ items, filters, choice, say, format, apply }: Props) {
    const { ratings, photos, purchase, language, search } = choice;
    const { open } = this.state;
    for (const tag of [language, ...items.map((review) => review.language)]) {
      if (tag) this.languages.add(primaryLanguage(tag));
    }
    const can = (filter: Filter) => canFilter(filters, filter);
    const toggle = (shown: ComponentChildren, pressed: boolean, change: Partial<ReviewChoice>, name?: string) => (
      <button
        type="button"
        class="toggle"
        part="toggle"
        aria-label={name}
        aria-pressed={pressed}
        onClick={() => apply(change)}
      >
        {shown}
      </button>
    );
    const starToggle = (star: number) => {
      const chosen = ratings.includes(star);
      const seen = format.number(star);
      const words = say('starCount', { n: star });
      return toggle(
        [seen, ' ', <Stars value={1} single />],
        chosen,
        { ratings: chosen ? ratings.filter((other) => other !== star) : [...ratings, star] },
        // A name holds what is seen (WCAG 2.5.3), and not every language writes one or two as a digit.
        words.includes(seen) ? words : undefined,
      );
    };
    return (
      <div class="toolbar" part="toolbar">
        <button
          type="button"
          class="button opener"
          part="button"
          aria-expanded={!!open}
          onClick={() => this.setState({ open: !open })}
        >
          {say('searchAndFilter')}
          <Icon name="down" />
        </button>
        <div class="panel" part="filters" data-open={open || undefined}>
          {can('search') && (
            <SearchField
              label={say('searchReviews')}
              search={search}
              onSearch={(search) => apply({ search }, 'search')}
            />
          )}
          <div class="toggles">
            {can('ratings') && (
              <div class="star-toggles" role="group" aria-label={say('filterByStars')}>
                {stars.map(starToggle)}
              </div>
            )}
            {can('photos') && toggle(say('withPhotos'), photos, { photos: !photos })}
            {can('purchase') &&
              toggle(say('purchase_confirmed'), !!purchase, { purchase: purchase ? undefined : 'confirmed' })}
          </div>
          {can('language') && this.languages.size > 1 && (
            <Select
              label={say('languageChoice')}
              quiet
              value={language ?? ''}
              options={[
                ['', say('allLanguages')] as const,
                ...[...this.languages].map((tag) => [tag, languageName(tag, say, format)] as const),
              ]}
              onPick={(tag) => apply({ language: tag || undefined })}
            />
          )}
        </div>
      </div>
    );
  }
}
