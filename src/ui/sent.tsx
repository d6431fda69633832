import type { Sending } from './intent.ts';
import type { sentText } from './sent.text.ts';

export type SentSay = (key: keyof typeof sentText) => string;

/** What is said of what was sent. */
export const sentenceOf = (sending: NonNullable<Sending>): keyof typeof sentText => {
  switch (sending.state) {
    case 'sending':
      return 'sending';
    case 'kept':
      return sending.durable ? 'keptOnDevice' : 'keptInPage';
    case 'done':
      return sending.status === 'published' ? 'sentPublished' : 'sentPending';
    case 'refused':
      return 'sentRefused';
    case 'stuck':
      return 'sentStuck';
    case 'full':
      return 'sentFull';
    case 'unavailable':
      return 'sendUnavailable';
  }
};

interface Props {
  readonly sending: Sending;
  readonly say: SentSay;
  readonly again: () => void;
}

/** The sentence in its place, and the button where the shopper must decide. */
export const SentNote = ({ sending, say, again }: Props) =>
  sending ? (
    <div class="sent" part="status" data-state={sending.state} data-saved={'durable' in sending && sending.durable}>
      <p>{say(sentenceOf(sending))}</p>
      {sending.state === 'refused' && sending.message && (
        <p class="note" dir="auto">
          {sending.message}
        </p>
      )}
      {sending.state === 'stuck' && (
        <button type="button" class="button" part="button" onClick={again}>
          {say('sendAgain')}
        </button>
      )}
    </div>
  ) : null;
