import { Component, createRef } from 'preact';
import { type ReportReason, reportReasons } from '../../../model/report-reasons.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import fieldStyles from '../../../ui/field.css?inline';
import { Heading } from '../../../ui/heading.tsx';
import { Intent, type Sending } from '../../../ui/intent.ts';
import { SentNote } from '../../../ui/sent.tsx';
import type { LaterProps } from './given.view.tsx';
import styles from './report.css?inline';

interface Values {
  readonly reason?: ReportReason;
  readonly explanation: string;
  readonly name: string;
  readonly email: string;
  readonly goodFaith: boolean;
}

interface State {
  /** Sentences by field. */
  readonly problems: Readonly<Record<string, string>>;
  readonly sending?: Sending;
}

/** Asks what is wrong with a review, as Article 16 of the Digital Services Act lays down: why, who, and in good faith. */
export class Report extends Component<LaterProps, State> {
  override state: State = { problems: {} };
  /** Not in the state, which waits for the next drawing: a browser fills in several fields before that. */
  values: Values = { explanation: '', name: '', email: '', goodFaith: false };
  begun = false;
  readonly form = createRef<HTMLFormElement>();
  readonly note = createRef<HTMLDivElement>();
  readonly intent = new Intent<Values>({
    outbox: this.props.outbox,
    write: 'report',
    draft: `report ${this.props.review.id}`,
    changed: (sending) => {
      // Tried again in vain is no news: whoever has gone on is not called back.
      const isNews = sending?.state !== this.state.sending?.state;
      const problems = sending?.state === 'refused' ? sending.fields : {};
      this.setState({ sending, problems }, isNews ? this.focus : undefined);
    },
    restored: (values) => {
      // Whoever has begun to write is not interrupted by what was written before.
      if (!this.begun || this.intent.submitted) this.put(values);
      if (this.intent.submitted) void this.send(values);
    },
  });

  override componentDidMount(): void {
    this.form.current?.querySelector('input')?.focus();
    void this.intent.restore();
  }

  override componentWillUnmount(): void {
    this.intent.leave();
  }

  /** To what is at fault, or to what became of it: the page's status line is not read while a dialog is open. */
  focus = (): void => {
    const fault = this.form.current?.querySelector<HTMLElement>('[aria-invalid]');
    if (fault) fault.focus();
    else if (this.state.sending?.state !== 'sending') this.note.current?.focus();
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

  send = (values: Values): Promise<void> => {
    const { explanation, name, email } = values;
    return this.intent.submit(values, {
      review: this.props.review.id,
      reason: values.reason,
      ...(explanation.trim() && { explanation: explanation.trim() }),
      ...(name.trim() && { name: name.trim() }),
      ...(email.trim() && { email: email.trim() }),
      goodFaith: values.goodFaith,
    });
  };

  submit = (event: Event): void => {
    event.preventDefault();
    const { say } = this.props;
    const { values } = this;
    const { sending } = this.state;
    if (sending?.state === 'sending') return;
    const { reason, email, goodFaith } = values;
    const problems = {
      ...(!reason && { reason: say('needsReason') }),
      ...(email.trim() && !/.@./.test(email) && { email: say('needsEmail') }),
      ...(!goodFaith && { goodFaith: say('needsGoodFaith') }),
    };
    if (Object.keys(problems).length > 0) this.setState({ problems }, this.focus);
    else void this.send(values);
  };

  problem(name: string) {
    const problem = this.state.problems[name];
    return (
      problem && (
        <p id={`${name}-problem`} class="problem" part="problem">
          {problem}
        </p>
      )
    );
  }

  text(name: 'explanation' | 'name' | 'email', words: { label: string; hint?: string }, rest: object) {
    const { values } = this;
    const { problems } = this.state;
    return (
      <Field
        name={name}
        {...words}
        problem={problems[name]}
        value={values[name]}
        onInput={(value) => this.set({ [name]: value })}
        {...rest}
      />
    );
  }

  fields() {
    const { values } = this;
    const { say } = this.props;
    const { problems, sending } = this.state;
    const invalid = (name: string) => ({
      'aria-invalid': problems[name] ? true : undefined,
      'aria-describedby': problems[name] ? `${name}-problem` : undefined,
    });
    return (
      <>
        <fieldset part="field">
          <legend part="label">{say('reportReason')}</legend>
          {reportReasons.map((reason) => (
            <label key={reason} class="option">
              <input
                type="radio"
                name="reason"
                checked={values.reason === reason}
                {...invalid('reason')}
                onChange={() => this.set({ reason })}
              />
              {say(`reason_${reason}`)}
            </label>
          ))}
          {this.problem('reason')}
        </fieldset>
        {this.text('explanation', { label: say('reportExplanation') }, { rows: 3, attributes: { maxLength: 2000 } })}
        {this.text('name', { label: say('reportName') }, { attributes: { maxLength: 80, autocomplete: 'name' } })}
        {this.text(
          'email',
          { label: say('reportEmail'), hint: say('reportEmailHint') },
          { attributes: { type: 'email', maxLength: 254, autocomplete: 'email' } },
        )}
        <div>
          <label class="option">
            <input
              type="checkbox"
              checked={values.goodFaith}
              {...invalid('goodFaith')}
              onChange={({ currentTarget }) => this.set({ goodFaith: currentTarget.checked })}
            />
            {say('reportGoodFaith')}
          </label>
          {this.problem('goodFaith')}
        </div>
        <input
          type="submit"
          class="button primary"
          part="button"
          aria-disabled={sending?.state === 'sending' || undefined}
          value={say('reportSend')}
        />
      </>
    );
  }

  override render({ by, say, attributes, change }: LaterProps, { sending }: State) {
    // Isolated, so that a name of another script keeps its full stop at its end.
    const title = say('reportTitle', { name: `\u2068${by}\u2069` });
    // What is on its way under its key is not to be written anew.
    const under = ['kept', 'stuck', 'done'].includes(sending?.state ?? '');
    return (
      <Dialog
        class="report"
        styles={fieldStyles + styles}
        label={say('reportTitle', { name: by })}
        closing={say('close')}
        onClose={() => change({ reporting: false })}
      >
        <form ref={this.form} class="form" part="form" method="dialog" noValidate onSubmit={this.submit}>
          <Heading level={attributes.headingLevel + 1} part="title">
            {title}
          </Heading>
          {!under && this.fields()}
          <div ref={this.note} tabIndex={-1}>
            <SentNote
              sending={sending}
              say={(key) => say(key.startsWith('sentP') ? 'reportArrived' : key)}
              again={() => void this.intent.again()}
            />
          </div>
        </form>
      </Dialog>
    );
  }
}
