import { Component, createRef } from 'preact';
import { More } from '../../ui/more.tsx';
import { QuestionItem } from './question.view.tsx';
import type { QuestionsProps } from './questions.ts';

interface Props extends QuestionsProps {
  readonly shownMore: () => void;
}

/** The questions and the button for further ones. */
export class List extends Component<Props> {
  readonly list = createRef<HTMLOListElement>();

  override render(props: Props) {
    const { attributes, data, say, busy, more, emit, shownMore } = props;
    const { items, matching, next } = data.questions;
    return (
      <>
        <ol class="list" part="list" ref={this.list} aria-busy={busy} data-busy={busy || undefined}>
          {items.map((question) => (
            <li key={question.id}>
              <QuestionItem {...props} question={question} />
            </li>
          ))}
        </ol>
        <More
          list={this.list}
          focusable="article, summary"
          shown={items.length}
          matching={matching}
          limit={attributes.limit}
          next={next}
          busy={busy}
          say={say}
          more={() => more('questions')}
          emit={emit}
          shownMore={shownMore}
        />
      </>
    );
  }
}
