import { Component, createRef } from 'preact';
import { Dialog } from '../../ui/dialog.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Intent, type Sending } from '../../ui/intent.ts';
import { sentenceOf, SentNote } from '../../ui/sent.tsx';
import { FormView, type OnChange, type Problems } from './form.view.tsx';
import { shrunk } from './review-form.photo.ts';
import type { ReviewFormProps } from './review-form.ts';
import { fieldOf, inputOf, lacking, noValues, type Values, valuesOf } from './review-form.values.ts';

export interface WritingProps extends ReviewFormProps {
  /** Of the dialog; in the page it always is. */
  readonly open: boolean;
  readonly onClose: () => void;
}

interface State {
  readonly values: Values;
  readonly problems: Problems;
  readonly sending: Sending;
  readonly reading: boolean;
  /** The shopper wanted to change what was under way already. */
  readonly late: boolean;
}

const needs = { rating: 'needsRating', 'author.name': 'needsName', email: 'needsEmail' } as const;

/** What was sent is told instead of the form, which comes back where there is something to do in it. */
const isTold = (sending: Sending): boolean => !!sending && ['kept', 'done', 'stuck'].includes(sending.state);

/** One review: its words, its draft, its photos, what became of it. It lives on while its dialog is closed. */
export class Writing extends Component<WritingProps, State> {
  override state: State = { values: noValues, problems: {}, sending: undefined, reading: false, late: false };
  readonly box = createRef<HTMLDivElement>();
  readonly title = createRef<HTMLElement>();
  /** Ahead of the state, which waits for the next drawing. */
  #values = noValues;
  /** From the press of the button until there is a no: nothing changes, and nothing is sent twice. */
  #locked = false;
  #sending: Sending;
  #reading = Promise.resolve();
  readonly #intent = new Intent<Values>({
    outbox: () => this.props.outbox(),
    write: 'review',
    draft: `review:${this.props.attributes.product ?? ''}`,
    changed: (sending) => this.#follow(sending),
    restored: (values) => this.#put(valuesOf(values)),
  });

  override async componentDidMount(): Promise<void> {
    await this.#intent.restore();
    if (this.#intent.submitted) await this.#send();
  }

  override componentWillUnmount(): void {
    this.#intent.leave();
  }

  override componentDidUpdate({ open }: WritingProps): void {
    // A form that is opened again after its thanks is a new one.
    if (!open && this.props.open && this.state.sending?.state === 'done') {
      this.#locked = false;
      this.#put(noValues);
      this.setState({ sending: undefined });
    }
  }

  #put(values: Values): void {
    this.#values = values;
    this.setState({ values });
  }

  #change: OnChange = (field, made) => {
    const change = typeof made === 'function' ? made(this.#values) : made;
    // What is drawn anew takes back what was typed while it is being sent.
    if (this.#locked) return this.setState({});
    const { [field]: _, ...problems } = this.state.problems;
    this.#put({ ...this.#values, ...change });
    this.setState({ problems });
    this.#intent.keep(this.#values);
    if (change.rating) this.props.emit('rate', { value: change.rating });
  };

  #addPhotos = (files: readonly File[]): void => {
    this.#reading = this.#reading.then(() => this.#readPhotos(files)).catch(() => {});
  };

  async #readPhotos(files: readonly File[]): Promise<void> {
    const { say, attributes, outbox } = this.props;
    const refused: string[] = [];
    this.setState({ reading: true });
    for (const file of files) {
      const { name } = file;
      const room = this.#values.photos.length < attributes.photos;
      const blob = room ? await shrunk(file) : 'photoTooMany';
      if (typeof blob === 'string') refused.push(say(blob, { name }));
      else this.#change('photos', { photos: [...this.#values.photos, { key: (await outbox()).newKey(), blob, name }] });
    }
    const { photos: _, ...problems } = this.state.problems;
    this.setState({
      reading: false,
      problems: refused.length > 0 ? { ...problems, photos: refused.join(' ') } : problems,
    });
    if (refused.length > 0) this.props.announce(refused.join(' '));
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.#locked) return;
    await this.#reading;
    const { say, emit, attributes } = this.props;
    const missing = lacking(this.#values);
    if (missing.length > 0) {
      const problems = Object.fromEntries(missing.map((field) => [field, say(needs[field])]));
      this.setState({ problems, sending: undefined }, this.#goToProblem);
      emit('invalid', { fields: missing });
      return;
    }
    const { email: _email, trap: _trap, ...input } = inputOf(this.#values, attributes.product, attributes.facts);
    if (!this.#locked && emit('submit', { input })) await this.#send();
  };

  async #send(): Promise<void> {
    const { product, facts } = this.props.attributes;
    this.#locked = true;
    this.setState({ problems: {}, late: false });
    await this.#intent.submit(this.#values, inputOf(this.#values, product, facts), this.#values.photos);
  }

  #follow(sending: Sending): void {
    const { emit, announce, say, attributes } = this.props;
    const flips = isTold(this.#sending) !== isTold(sending);
    this.#sending = sending;
    const focused = this.box.current?.matches(':focus-within');
    const refused = sending?.state === 'refused' ? Object.entries(sending.fields) : [];
    const problems: Record<string, string> = {};
    for (const [path, problem] of refused) {
      const field = fieldOf(path, this.#values, attributes.facts) ?? 'form';
      problems[field] = [problems[field], problem].filter(Boolean).join(' ');
    }
    this.#locked = isTold(sending) || sending?.state === 'sending';
    this.setState({ sending, problems, late: false }, () => {
      if (!focused) return;
      // What had the focus is gone with the form, or came back with it.
      if (flips) this.title.current?.focus();
      if (refused.length > 0) this.#goToProblem();
    });
    if (sending) announce(say(sentenceOf(sending)));
    if (sending?.state === 'done') emit('submitted', { id: sending.id, status: sending.status });
    if (refused.length > 0) emit('invalid', { fields: refused.map(([path]) => path) });
  }

  #goToProblem = (): void => {
    const field = this.box.current?.querySelector<HTMLElement>('[aria-invalid]');
    (field?.querySelector('input') ?? field)?.focus();
  };

  #edit = async (): Promise<void> => {
    if (!(await this.#intent.cancel())) this.setState({ late: true });
  };

  override render(props: WritingProps, { values, problems, sending, reading, late }: State) {
    const { attributes, say, open, onClose } = props;
    const { layout, label, productName, policy, headingLevel } = attributes;
    const inDialog = layout === 'button';
    if (inDialog && !open) return null;
    const title = label ?? (productName ? say('yourReviewOf', { product: productName }) : say('yourReview'));
    const content = (
      <div ref={this.box} class="writing">
        <Heading level={headingLevel} ref={this.title} class="title" part="title" tabIndex={-1}>
          <bdi>{title}</bdi>
        </Heading>
        {!isTold(sending) && (
          <>
            <p class="note">
              {say('formNeeds')}{' '}
              {policy && (
                <a part="link" href={policy}>
                  {say('formPolicy')}
                </a>
              )}
            </p>
            <FormView
              attributes={attributes}
              say={say}
              values={values}
              problems={problems}
              sending={sending}
              reading={reading}
              onChange={this.#change}
              onPhotos={this.#addPhotos}
              onSubmit={this.#submit}
            />
          </>
        )}
        {/* The page's own status line is out of reach while a dialog is open. */}
        <div role={inDialog ? 'status' : undefined}>
          <SentNote sending={sending} say={say} again={() => void this.#intent.again()} />
          {late && <p class="note">{say('reviewUnderWay')}</p>}
        </div>
        {sending?.state === 'kept' && sending.untried && !late && (
          <button type="button" class="button" part="button" onClick={() => void this.#edit()}>
            {say('reviewEdit')}
          </button>
        )}
        {isTold(sending) && inDialog && (
          <button type="button" class="button" part="button" onClick={onClose}>
            {say('close')}
          </button>
        )}
      </div>
    );
    return inDialog ? (
      <Dialog class="form-dialog" styles="" label={title} closing={say('close')} onClose={onClose} stays>
        {content}
      </Dialog>
    ) : (
      content
    );
  }
}
