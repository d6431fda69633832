import { Component, createRef } from 'preact';
import { InSteps } from '../../ui/in-steps.tsx';
import { More } from '../../ui/more.tsx';
import { ReviewItem } from './review.view.tsx';
import type { ReviewsProps } from './reviews.ts';

interface Props extends ReviewsProps {
  readonly shownMore: () => void;
}

/** Reviews drawn in one task: what a small screen shows. */
const inOneTask = 3;

/** The reviews and the button for further ones. */
export class List extends Component<Props> {
  readonly list = createRef<HTMLOListElement>();

  override render(props: Props) {
    const { attributes, data, say, choice, busy, more, emit, shownMore } = props;
    const { items, matching, next } = data.reviews;
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
        <More
          list={this.list}
          focusable="article"
          shown={items.length}
          matching={matching}
          limit={attributes.limit}
          next={next}
          busy={busy}
          say={say}
          more={() => more('reviews')}
          emit={emit}
          shownMore={shownMore}
        />
      </>
    );
  }
}
