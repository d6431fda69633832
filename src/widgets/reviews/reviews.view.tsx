import { Component, createRef } from 'preact';
import { initialReviewChoice, isFiltered, type ReviewChoice } from '../../model/review-choice.ts';
import { sorts } from '../../model/review.ts';
import { Collection } from '../../ui/collection.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Chips } from './chips.view.tsx';
import { List } from './list.view.tsx';
import type { ReviewsProps } from './reviews.ts';
import { Select } from './select.view.tsx';
import { Toolbar } from './toolbar.view.tsx';

/** Milliseconds until a result is spoken, so that a shopper who goes on choosing hears only the last one. */
const speechDelay = 150;

const { sort: _, ...noFilters } = initialReviewChoice;

/** "10 of 128 reviews": never left out, so that nobody takes a part for the whole. */
const countOf = ({ data, choice, say }: ReviewsProps): string => {
  const { items, total, matching, next } = data.reviews;
  const shown = items.length;
  if (total === undefined) return say('shownOnly', { n: shown });
  const filtered = isFiltered(choice);
  if (!filtered) return say('shownOf', { shown, n: total });
  // Not all were searched yet: what matches among the rest is not known.
  if (matching === undefined && next !== undefined) return say('matchingSoFar', { shown, n: total });
  return say('shownOfMatching', { shown, matching: matching ?? shown, n: total });
};

class Reviews extends Component<ReviewsProps> {
  readonly result = createRef<HTMLDivElement>();
  /** The choice whose answer is shown. */
  answered = this.props.choice;
  speaking: ReturnType<typeof setTimeout> | undefined;
  /** The button that was pressed is about to go, and the focus with it. */
  losesFocus = false;

  override componentDidUpdate({ data }: ReviewsProps): void {
    const { choice } = this.props;
    if (this.losesFocus) {
      this.losesFocus = false;
      const place = this.result.current;
      (place?.querySelector<HTMLElement>('.chip') ?? place)?.focus();
    }
    if (data.reviews === this.props.data.reviews || choice === this.answered) return;
    this.answered = choice;
    this.speak();
  }

  override componentWillUnmount(): void {
    clearTimeout(this.speaking);
  }

  speak = (): void => {
    clearTimeout(this.speaking);
    this.speaking = setTimeout(() => {
      const { announce, say, choice } = this.props;
      announce(`${countOf(this.props)}. ${say(`sort_${choice.sort}`)}`);
    }, speechDelay);
  };

  apply = (change: Partial<ReviewChoice>, event: 'filter' | 'sort' | 'search' = 'filter'): void => {
    const { choice, choose, emit } = this.props;
    if (emit(event, { ...choice, ...change })) choose(change);
  };

  remove = (change: Partial<ReviewChoice>): void => {
    this.losesFocus = true;
    this.apply(change);
  };

  clear = (): void => this.remove(noFilters);

  override render(props: ReviewsProps) {
    const { attributes, data, say, format, choice, busy } = props;
    const { items, collection, filters, next } = data.reviews;
    const orders = data.reviews.sorts ?? sorts;
    const level = attributes.headingLevel;
    const filtered = isFiltered(choice);
    const none = items.length === 0;
    return (
      <section class="reviews" aria-labelledby="heading">
        <header part="header">
          <Heading level={level} id="heading" part="heading">
            {attributes.label ?? say('customerReviews')}
          </Heading>
          <Collection collection={collection} say={say} format={format} />
        </header>
        {none && !filtered && !data.reviews.total ? (
          <p class="muted" part="empty">
            {say('noReviews')}
          </p>
        ) : (
          <>
            {filters?.length !== 0 && (
              <Toolbar items={items} filters={filters} choice={choice} say={say} format={format} apply={this.apply} />
            )}
            <div class="result" ref={this.result} tabIndex={-1}>
              <p>{countOf(props)}</p>
              {orders.length > 1 && (
                <Select
                  label={say('order')}
                  value={choice.sort}
                  options={orders.map((name) => [name, say(`sort_${name}`)] as const)}
                  onPick={(sort) => this.apply({ sort }, 'sort')}
                />
              )}
              {filtered && <Chips choice={choice} say={say} format={format} remove={this.remove} clear={this.clear} />}
            </div>
            {none && next === undefined ? (
              <div class="none" part="empty" data-busy={busy || undefined}>
                <p>{say('noMatch')}</p>
                <button type="button" class="button" part="button" onClick={this.clear}>
                  {say('showAll')}
                </button>
              </div>
            ) : (
              <List {...props} shownMore={this.speak} />
            )}
          </>
        )}
      </section>
    );
  }
}

/** Another product is another list: nothing of the one before is kept. */
export const ReviewsView = (props: ReviewsProps) => <Reviews key={props.attributes.product} {...props} />;
