import { Component, createRef } from 'preact';
import { QuestionItem } from './question.view.tsx';
import type { QuestionsProps } from './questions.ts';

interface Props extends QuestionsProps {
  readonly shownMore: () => void;
}

/** The questions and the button for further ones. */
export class List extends Component<Props> {
  readonly list = createRef<HTMLOListElement>();
  readonly button = createRef<HTMLButtonElement>();

  showMore = async (): Promise<void> => {
    const { data, busy, emit, more, shownMore } = this.props;
    const before = data.questions.items.length;
    if (busy || !emit('page', { shown: before })) return;
    await more('questions');
    if (this.props.data.questions.items.length === before) return;
    shownMore();
    const root = this.list.current?.getRootNode() as ShadowRoot | undefined;
    const active = root?.activeElement;
    // A shopper who has gone elsewhere meanwhile is not called back.
    if (!active || active === this.button.current)
      this.list.current?.children[before]?.querySelector<HTMLElement>('article, summary')?.focus();
  };

  override render(props: Props) {
    const { attributes, data, say, busy } = props;
    const { items, matching, next } = data.questions;
    const left = matching === undefined ? attributes.limit : matching - items.length;
    return (
      <>
        <ol class="list" part="list" ref={this.list} aria-busy={busy} data-busy={busy || undefined}>
          {items.map((question) => (
            <li key={question.id}>
              <QuestionItem {...props} question={question} />
            </li>
          ))}
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
