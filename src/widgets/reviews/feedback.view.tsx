import { Component, type ComponentType } from 'preact';
import type { Review } from '../../model/review.ts';
import type { ReviewsProps } from './reviews.ts';

export interface FeedbackProps extends Pick<
  ReviewsProps,
  'attributes' | 'say' | 'format' | 'emit' | 'outbox' | 'announce'
> {
  readonly review: Review;
  /** Its author, in words. */
  readonly by: string;
}

export interface Given {
  readonly vote?: 'yes' | 'no' | undefined;
  readonly reporting?: boolean | undefined;
}

export interface GivenProps extends FeedbackProps, Given {
  readonly change: (given: Given) => void;
}

interface State extends Given {
  readonly failed?: boolean;
  /** Loaded with the first press: most shoppers only read. */
  readonly View?: ComponentType<GivenProps>;
}

/** Whether a review helped, and whether something is wrong with it. */
export class Feedback extends Component<FeedbackProps, State> {
  change = (given: Given): void => this.setState(given);

  give = async (given: Given): Promise<void> => {
    this.setState({ ...given, failed: false });
    try {
      const { GivenView } = await import('./given/given.view.tsx');
      this.setState({ View: GivenView });
    } catch {
      this.setState({ vote: undefined, failed: true });
    }
  };

  override render(props: FeedbackProps, { View, vote, reporting, failed }: State) {
    const { say, emit, review } = props;
    const button = (label: string, press: () => false | Promise<void>, pressed?: boolean) => (
      <button
        type="button"
        class="link"
        part="button"
        aria-pressed={pressed}
        // Not `disabled`: the button keeps the focus. A vote is given once.
        aria-disabled={pressed !== undefined && !!vote}
        onClick={() => void press()}
      >
        {label}
      </button>
    );
    const votes = (answer: 'yes' | 'no', label: string) =>
      button(
        label,
        () => !vote && emit('helpful', { review: review.id, helpful: answer === 'yes' }) && this.give({ vote: answer }),
        vote === answer,
      );
    return (
      <div class="feedback" part="feedback">
        {say('wasHelpful')}
        {votes('yes', say('voteYes'))}
        {votes('no', say('voteNo'))}
        {button(say('report'), () => emit('report', { review: review.id }) && this.give({ reporting: true }))}
        {failed && <p class="note">{say('failed')}</p>}
        {View && <View {...props} vote={vote} reporting={reporting} change={this.change} />}
      </div>
    );
  }
}
