import { Component, createRef } from 'preact';
import { Heading } from '../../ui/heading.tsx';
import type { Lookup, TrackerProps } from './tracker.ts';

type Field = keyof Lookup;
type Way = 'order' | 'number';

interface Props extends Pick<TrackerProps, 'say' | 'busy' | 'unanswered' | 'announce'> {
  /** Absent where the form stands below an answer. */
  readonly title: string | undefined;
  readonly headingLevel: number;
  /** Already in its field. */
  readonly order: string | undefined;
  readonly onLookup: (lookup: Lookup) => void;
}

interface State {
  readonly way: Way;
  /** Fields that lack what they need. */
  readonly missing: readonly Field[];
}

const fieldsOf: Record<Way, readonly Field[]> = { order: ['order', 'email'], number: ['number'] };

/** How each field is typed and filled in. */
const kinds = {
  order: { type: 'text', inputMode: 'text', autocomplete: 'off' },
  email: { type: 'email', inputMode: 'email', autocomplete: 'email' },
  number: { type: 'text', inputMode: 'text', autocomplete: 'off' },
} as const;

const labels = { order: 'lookupOrder', email: 'lookupEmail', number: 'trackingNumber' } as const;
const needs = { order: 'lookupNeedsOrder', email: 'lookupNeedsEmail', number: 'lookupNeedsNumber' } as const;

const problemOf = ({ status }: NonNullable<Props['unanswered']>) =>
  status === 404 ? 'lookupNotFound' : status === 429 ? 'lookupTooMany' : 'lookupNotReached';

/** Asks for an order and its e-mail address, or a tracking number. What is typed stays in its fields. */
export class LookupForm extends Component<Props, State> {
  override state: State = { way: 'order', missing: [] };
  readonly form = createRef<HTMLFormElement>();

  override componentDidUpdate({ unanswered: before }: Props, { missing }: State): void {
    const { unanswered, say, announce } = this.props;
    const notFound = unanswered && unanswered !== before && unanswered.status === 404;
    // The field reads its message itself when it gets the focus; any other problem is none of a field's.
    if (notFound || (this.state.missing !== missing && this.state.missing.length > 0))
      this.form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
    else if (unanswered && unanswered !== before) announce(say(problemOf(unanswered)));
  }

  submit = (event: Event): void => {
    event.preventDefault();
    const { busy, onLookup } = this.props;
    if (busy) return;
    const given = new FormData(event.currentTarget as HTMLFormElement);
    const text = (field: Field): string => ((given.get(field) as string | null) ?? '').trim();
    const fields = fieldsOf[this.state.way];
    const missing = fields.filter((field) => !(field === 'email' ? /.@./.test(text(field)) : text(field)));
    this.setState({ missing });
    if (missing.length > 0) return;
    const asked = (field: Field) => (fields.includes(field) ? text(field) : undefined);
    // Numbers are printed in groups, and copied so.
    onLookup({ order: asked('order'), email: asked('email'), number: asked('number')?.replace(/\s/g, '') });
  };

  field(field: Field) {
    const { say, unanswered, order } = this.props;
    const { missing, way } = this.state;
    const lacking = missing.includes(field);
    const notFound = unanswered?.status === 404;
    const message = lacking ? `${field}-needs` : notFound ? 'problem' : undefined;
    return (
      <div key={field} class="field" hidden={!fieldsOf[way].includes(field)}>
        <label for={field}>{say(labels[field])}</label>
        <input
          id={field}
          name={field}
          part="input"
          {...kinds[field]}
          autocapitalize="off"
          spellcheck={false}
          maxLength={200}
          required
          defaultValue={field === 'order' ? order : undefined}
          aria-invalid={message && fieldsOf[way].includes(field) ? true : undefined}
          aria-describedby={message}
        />
        {lacking && (
          <p id={`${field}-needs`} class="problem" part="problem">
            {say(needs[field])}
          </p>
        )}
      </div>
    );
  }

  way(way: Way) {
    return (
      <label class="way">
        <input
          type="radio"
          name="way"
          value={way}
          checked={this.state.way === way}
          onChange={() => this.setState({ way, missing: [] })}
        />
        {this.props.say(way === 'order' ? 'lookupByOrder' : 'trackingNumber')}
      </label>
    );
  }

  // A form of method `dialog` outside a dialog goes nowhere: not even a broken script puts an address into a URL.
  override render({ title, headingLevel, say, busy, unanswered }: Props) {
    return (
      <form ref={this.form} class="form" part="form" method="dialog" noValidate aria-busy={busy} onSubmit={this.submit}>
        {title !== undefined && (
          <Heading level={headingLevel} class="title" part="title">
            <bdi>{title}</bdi>
          </Heading>
        )}
        <fieldset class="ways">
          <legend class="unseen">{say('lookupBy')}</legend>
          {this.way('order')}
          {this.way('number')}
        </fieldset>
        <div class="fields">
          {(['order', 'email', 'number'] as const).map((field) => this.field(field))}
          <input
            type="submit"
            class="button"
            part="button"
            aria-disabled={busy || undefined}
            value={say(busy ? 'lookupBusy' : 'lookupSubmit')}
          />
        </div>
        {unanswered && (
          <p id="problem" class="problem" part="problem">
            {say(problemOf(unanswered))}
          </p>
        )}
      </form>
    );
  }
}
