import { Component, createRef } from 'preact';
import { InSteps } from '../../ui/in-steps.tsx';
import { ReviewItem } from './review.view.tsx';
import type { ReviewsProps } from './reviews.ts';

interface Props extends ReviewsProps {
  readonly shownMore: () => void;
}

/** Reviews drawn in one task: what a small screen shows. */
const inOneTask = 3;

/** The reviews and the button for further ones: a button, because a list without end has no foot to reach. */
export class List extends Component<Props> {
  readonly list = createRef<HTMLOListElement>();
  readonly button = createRef<HTMLButtonElement>();

  showMore = async (): Promise<void> => {
    const { data, busy, emit, more, shownMore } = this.props;
    const before = data.reviews.items.length;
    if (busy || !emit('page', { shown: before })) return;
    await more('reviews');
    if (this.props.data.reviews.items.length === before) return;
    shownMore();
    const root = this.list.current?.getRootNode() as ShadowRoot | undefined;
    const active = root?.activeElement;
    // A shopper who has gone elsewhere meanwhile is not called back.
    if (!active || active === this.button.current) this.list.current?.querySelectorAll('article')[before]?.focus();
  };

  override render(props: Props) {
    const { attributes, data, say, choice, busy } = props;
    const { items, matching, next } = data.reviews;
    const left = matching === undefined ? attributes.limit : matching - items.length;
    return (
      <>
        <ol
          class="list"
          part="list"
          ref={this.list}
          data-layout={attributes.layout}
          aria-busy={busy}
          data-busy={busy || undefined}
        >
          <InSteps
            list={this.list}
            count={items.length}
            step={inOneTask}
            item={(place) => (
              <li key={items[place]!.id}>
                <ReviewItem {...props} review={items[place]!} search={choice.search} />
              </li>
            )}
          />
        </ol>
        {next !== undefined && (
          <button
            type="button"
            class="button more"
            part="button"
            ref={this.button}
            // Not `disabled`: the button keeps the focus while it works.
            aria-disabled={busy}
            onClick={() => void this.showMore()}
          >
            {say('showMore', { n: Math.max(1, Math.min(left, attributes.limit)) })}
          </button>
        )}
      </>
    );
  }
}
