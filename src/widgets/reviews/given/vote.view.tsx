import { Component } from 'preact';
import { Intent, type Sending } from '../../../ui/intent.ts';
import { sentenceOf } from '../../../ui/sent.tsx';
import type { LaterProps } from './given.view.tsx';

interface Values {
  readonly helpful: boolean;
}

/** States after which the shopper may answer anew. */
const over: readonly string[] = ['refused', 'full', 'unavailable'];

/** Sends one answer a review and shopper, and says what became of it. */
export class Vote extends Component<LaterProps, { sending?: Sending }> {
  earlier: Values | undefined;
  readonly intent = new Intent<Values>({
    outbox: this.props.outbox,
    write: 'vote',
    draft: `vote ${this.props.review.id}`,
    remember: true,
    changed: (sending) => this.hear(sending),
    restored: (values) => (this.earlier = values),
  });

  override componentDidMount(): void {
    void this.send();
  }

  override componentDidUpdate({ vote: before }: LaterProps): void {
    if (!before) void this.send();
  }

  override componentWillUnmount(): void {
    this.intent.leave();
  }

  send = async (): Promise<void> => {
    const { vote, review, change } = this.props;
    if (!vote) return;
    await this.intent.restore();
    // Who has answered on an earlier page is told what: the same intent again sends nothing twice.
    const values = this.intent.submitted && this.earlier ? this.earlier : { helpful: vote === 'yes' };
    change({ vote: values.helpful ? 'yes' : 'no' });
    await this.intent.submit(values, { review: review.id, ...values });
  };

  hear(sending: Sending): void {
    this.setState({ sending });
    const words = this.words(sending);
    if (words) this.props.announce(words);
    if (sending && over.includes(sending.state)) this.props.change({ vote: undefined });
  }

  words(sending: Sending): string | undefined {
    const { say, vote } = this.props;
    if (!sending || sending.state === 'sending') return undefined;
    switch (sending.state) {
      case 'done':
        return say(vote === 'no' ? 'votedNo' : 'votedYes');
      case 'refused':
        return `${say('voteRefused')} ${sending.message}`;
      case 'full':
      case 'unavailable':
        return say('voteUnavailable');
      default:
        return say(sentenceOf(sending));
    }
  }

  override render({ say, vote }: LaterProps, { sending }: { sending?: Sending }) {
    const words = this.words(sending);
    const own = vote && say(vote === 'no' ? 'votedNo' : 'votedYes');
    return (
      (words ?? own) && (
        <p class="note given" part="status">
          {own !== words && own} {words}{' '}
          {sending?.state === 'stuck' && (
            <button type="button" class="link" part="button" onClick={() => void this.intent.again()}>
              {say('sendAgain')}
            </button>
          )}
        </p>
      )
    );
  }
}
