import { Component, createRef } from 'preact';
import { Field } from '../../../ui/field.tsx';
import fieldStyles from '../../../ui/field.css?inline';
import { Intent, type Sending } from '../../../ui/intent.ts';
import { sayLater, styleLater } from '../../../ui/later.ts';
import { sentenceOf, SentNote } from '../../../ui/sent.tsx';
import type { AskProps } from '../questions.view.tsx';
import styles from './ask.css?inline';
import { askText } from './ask.text.ts';

interface Values {
  readonly text: string;
  readonly name: string;
  readonly email: string;
}
type Name = keyof Values;

interface State {
  /** Sentences by field, as a backend names it. */
  readonly problems: Readonly<Record<string, string>>;
  readonly sending?: Sending;
  /** Whether a backend of the page takes questions; unknown until it has said so. */
  readonly taken?: boolean;
}

/** What a backend calls the fields. */
const paths: Record<Name, string> = { text: 'text', name: 'author.name', email: 'email' };

const attributesOf: Record<Name, Readonly<Record<string, unknown>>> = {
  text: { maxLength: 2000 },
  name: { maxLength: 80, autocomplete: 'name' },
  email: { type: 'email', maxLength: 254, autocomplete: 'email' },
};

/** The form of a question: with what was searched for, because that is what was not found. */
export class Ask extends Component<AskProps, State> {
  override state: State = { problems: {} };
  /** Not in the state, which waits for the next drawing: a browser fills in several fields before that. */
  values: Values = { text: this.props.choice.search, name: '', email: '' };
  begun = false;
  readonly say = sayLater(this.props.say, askText, this.props.format.number);
  readonly form = createRef<HTMLFormElement>();
  readonly note = createRef<HTMLDivElement>();
  readonly intent = new Intent<Values>({
    outbox: this.props.outbox,
    write: 'question',
    draft: `question ${this.props.attributes.product ?? ''}`,
    changed: (sending) => this.hear(sending),
    restored: (values) => {
      const { submitted } = this.intent;
      // Whoever has begun to write is not interrupted by what was written before.
      if (this.begun && !submitted) return;
      // What is searched for now is more to the point than an older draft, but not than what is on its way.
      const text = (!submitted && this.props.choice.search) || values.text;
      this.put({ ...values, text });
      if (submitted) void this.send(values);
    },
  });

  override componentDidMount(): void {
    styleLater(this.form.current, fieldStyles + styles);
    this.form.current?.querySelector('textarea')?.focus();
    void this.prepare();
  }

  override componentWillUnmount(): void {
    this.intent.leave();
  }

  /** A backend that only answers takes nothing: that is said before anybody writes. */
  async prepare(): Promise<void> {
    try {
      const taken = await (await this.props.outbox()).takes('question');
      this.setState({ taken }, taken ? undefined : this.focus);
      if (taken) await this.intent.restore();
    } catch {
      this.setState({ sending: { state: 'unavailable' } });
    }
  }

  hear(sending: Sending): void {
    // Tried again in vain is no news: whoever has gone on is not called back.
    const isNews = sending?.state !== this.state.sending?.state;
    const problems = sending?.state === 'refused' ? sending.fields : {};
    this.setState({ sending, problems }, isNews ? this.focus : undefined);
    if (sending && sending.state !== 'sending') this.props.announce(this.say(sentenceOf(sending)));
  }

  /** To what is at fault, or to what became of it where the fields are gone. */
  focus = (): void => {
    const { sending, taken } = this.state;
    const fault = this.form.current?.querySelector<HTMLElement>('[aria-invalid]');
    if (fault) fault.focus();
    else if (taken === false || (sending && sending.state !== 'sending')) this.note.current?.focus();
  };

  put(values: Values): void {
    this.values = values;
    this.setState({});
  }

  set = (change: Partial<Values>): void => {
    this.begun = true;
    this.put({ ...this.values, ...change });
    this.intent.keep(this.values);
  };

  send = ({ text, name, email }: Values): Promise<void> => {
    const { product } = this.props.attributes;
    return this.intent.submit(
      { text, name, email },
      {
        ...(product !== undefined && { product }),
        text: text.trim(),
        author: { name: name.trim() },
        ...(email.trim() && { email: email.trim() }),
      },
    );
  };

  submit = (event: Event): void => {
    event.preventDefault();
    const { say, values } = this;
    const { sending } = this.state;
    if (sending?.state === 'sending') return;
    const problems = {
      ...(!values.text.trim() && { text: say('needsQuestion') }),
      ...(!values.name.trim() && { 'author.name': say('needsName') }),
      ...(values.email.trim() && !/.@./.test(values.email) && { email: say('needsEmail') }),
    };
    if (Object.keys(problems).length > 0) this.setState({ problems }, this.focus);
    else void this.send(values);
  };

  field(name: Name, label: string, hint: string, rest: { rows?: number } = {}) {
    const { values } = this;
    const { problems } = this.state;
    return (
      <Field
        name={paths[name]}
        label={label}
        hint={hint}
        problem={problems[paths[name]]}
        value={values[name]}
        onInput={(value) => this.set({ [name]: value })}
        attributes={attributesOf[name]}
        {...rest}
      />
    );
  }

  // A form of method `dialog` outside a dialog goes nowhere: not even a broken script puts an address into a URL.
  override render({ close }: AskProps, { sending, taken }: State) {
    const { say } = this;
    // What is on its way under its key is not to be written anew.
    const sent = ['kept', 'stuck', 'done'].includes(sending?.state ?? '');
    const over = sent || taken === false;
    return (
      <form
        ref={this.form}
        class="form ask"
        part="form"
        method="dialog"
        noValidate
        aria-label={this.props.say('askQuestion')}
        onSubmit={this.submit}
      >
        {!over && (
          <>
            {this.field('text', say('yourQuestion'), say('yourQuestionHint'), { rows: 3 })}
            <div class="pair">
              {this.field('name', say('yourName'), say('yourNameHint'))}
              {this.field('email', say('yourEmail'), say('yourEmailHint'))}
            </div>
          </>
        )}
        <div ref={this.note} tabIndex={-1}>
          {taken === false && <p>{say('questionsNotTaken')}</p>}
          <SentNote sending={sending} say={say} again={() => void this.intent.again()} />
        </div>
        <p class="ends">
          {!over && (
            <input
              type="submit"
              class="button primary"
              part="button"
              aria-disabled={sending?.state === 'sending' || undefined}
              value={say('sendQuestion')}
            />
          )}
          <button type="button" class="link" part="button" onClick={close}>
            {say(over ? 'closeForm' : 'cancel')}
          </button>
        </p>
      </form>
    );
  }
}
