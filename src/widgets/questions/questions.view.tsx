import { Component, type ComponentType, createRef } from 'preact';
import { Heading } from '../../ui/heading.tsx';
import { SearchField } from '../../ui/search.tsx';
import { List } from './list.view.tsx';
import type { QuestionsProps } from './questions.ts';

/** Milliseconds until a result is spoken, so that a shopper who goes on typing hears only the last one. */
const speechDelay = 150;

export interface AskProps extends Pick<
  QuestionsProps,
  'attributes' | 'say' | 'format' | 'outbox' | 'announce' | 'choice'
> {
  readonly close: () => void;
}

interface State {
  readonly asking?: boolean;
  readonly failed?: boolean;
  /** Loaded with the first press: most shoppers only read. */
  readonly Ask?: ComponentType<AskProps>;
}

/** "3 of 12 questions": never left out, so that nobody takes a part for the whole. */
const countOf = ({ data, choice, say }: QuestionsProps): string => {
  const { items, total, matching } = data.questions;
  const shown = items.length;
  if (total === undefined) return say('questionsOnly', { n: shown });
  if (!choice.search) return say('questionsShown', { shown, n: total });
  return say('questionsMatching', { shown, matching: matching ?? shown, n: total });
};

class Questions extends Component<QuestionsProps, State> {
  readonly box = createRef<HTMLElement>();
  readonly opener = createRef<HTMLButtonElement>();
  /** The choice whose answer is shown. */
  answered = this.props.choice;
  speaking: ReturnType<typeof setTimeout> | undefined;

  override componentDidUpdate({ data }: QuestionsProps): void {
    const { choice } = this.props;
    if (data.questions === this.props.data.questions || choice === this.answered) return;
    this.answered = choice;
    this.speak();
  }

  override componentWillUnmount(): void {
    clearTimeout(this.speaking);
  }

  speak = (): void => {
    clearTimeout(this.speaking);
    this.speaking = setTimeout(() => this.props.announce(countOf(this.props)), speechDelay);
  };

  search = (search: string): void => {
    const { emit, choose } = this.props;
    if (emit('search', { search })) choose({ search });
  };

  /** The button goes with what it takes back: the field it is about keeps the focus. */
  searchAnew = (): void => {
    this.box.current?.querySelector('input')?.focus();
    this.search('');
  };

  ask = async (): Promise<void> => {
    const { emit, choice } = this.props;
    if (this.state.asking) return this.close();
    if (!emit('ask', { text: choice.search })) return;
    this.setState({ asking: true, failed: false });
    try {
      const { Ask } = await import('./ask/ask.view.tsx');
      this.setState({ Ask });
    } catch {
      this.setState({ asking: false, failed: true });
    }
  };

  close = (): void => {
    this.setState({ asking: false });
    this.opener.current?.focus();
  };

  override render(props: QuestionsProps, { asking, failed, Ask }: State) {
    const { attributes, data, say, choice, busy } = props;
    const { items, total = items.length } = data.questions;
    const none = items.length === 0;
    return (
      <section class="questions" ref={this.box} data-layout={attributes.layout} aria-labelledby="heading">
        <Heading level={attributes.headingLevel} id="heading" part="heading">
          {attributes.label ?? say('questionsTitle')}
        </Heading>
        <div class="toolbar" part="toolbar">
          {(total > 0 || choice.search) && (
            <SearchField label={say('searchQuestions')} search={choice.search} onSearch={this.search} />
          )}
          <button
            type="button"
            class="button"
            part="ask"
            ref={this.opener}
            aria-expanded={!!asking}
            onClick={() => void this.ask()}
          >
            {say('askQuestion')}
          </button>
        </div>
        {failed && <p class="note">{say('failed')}</p>}
        {asking && Ask && <Ask {...props} close={this.close} />}
        {none ? (
          <div class="none" part="empty" data-busy={busy || undefined}>
            <p>{choice.search ? say('noQuestionMatches', { words: choice.search }) : say('noQuestions')}</p>
            {choice.search && (
              <button type="button" class="link" part="button" onClick={this.searchAnew}>
                {say('allQuestions')}
              </button>
            )}
          </div>
        ) : (
          <>
            <p class="note count">{countOf(props)}</p>
            <List {...props} shownMore={this.speak} />
          </>
        )}
      </section>
    );
  }
}

/** Another product is another list: nothing of the one before is kept. */
export const QuestionsView = (props: QuestionsProps) => <Questions key={props.attributes.product} {...props} />;
