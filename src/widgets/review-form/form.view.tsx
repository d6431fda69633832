import type { Sending } from '../../ui/intent.ts';
import { Field } from '../../ui/field.tsx';
import { PhotosView } from './photos.view.tsx';
import type { ReviewFormProps } from './review-form.ts';
import { factOf, type Values, withFact } from './review-form.values.ts';
import { StarsView } from './stars.view.tsx';

/** What is wrong, by field; `form`: with what it has no field for. */
export type Problems = Readonly<Partial<Record<string, string>>>;

/**
 * `field` is what was changed, and is no longer known to be wrong. A function is given what was typed last, of which not
 * all is drawn yet where a browser fills in several fields.
 */
export type OnChange = (field: string, change: Partial<Values> | ((values: Values) => Partial<Values>)) => void;

interface Props extends Pick<ReviewFormProps, 'attributes' | 'say'> {
  readonly values: Values;
  readonly problems: Problems;
  readonly sending: Sending;
  readonly reading: boolean;
  readonly onChange: OnChange;
  readonly onPhotos: (files: readonly File[]) => void;
  readonly onSubmit: (event: Event) => void;
}

/** The fields, from what everybody can say to what is nobody's business but the shop's. */
export const FormView = (props: Props) => {
  const { attributes, say, values, problems, sending, reading, onChange } = props;
  const { facts, photos, email } = attributes;
  const busy = sending?.state === 'sending';
  const wrong = Object.keys(problems).filter((field) => field !== 'form').length;
  const field = (name: string, value: string, put: (value: string) => Parameters<OnChange>[1]) => ({
    name,
    value,
    problem: problems[name],
    onInput: (value: string) => onChange(name, put(value)),
  });
  // A form of method `dialog` goes nowhere: not even a broken script puts what was written into an address.
  return (
    <form class="form" part="form" method="dialog" noValidate aria-busy={busy} onSubmit={props.onSubmit}>
      <StarsView
        say={say}
        value={values.rating}
        problem={problems.rating}
        onRate={(rating) => onChange('rating', { rating })}
      />
      <Field
        {...field('title', values.title, (title) => ({ title }))}
        label={say('titleLabel')}
        attributes={{ maxLength: 150, autocomplete: 'off' }}
      />
      <Field
        {...field('body', values.body, (body) => ({ body }))}
        label={say('bodyLabel')}
        hint={say('bodyHint')}
        rows={5}
        attributes={{ maxLength: 10_000 }}
      />
      {facts.length > 0 && (
        <div class="facts">
          {facts.map((fact, place) => (
            <Field
              key={fact}
              {...field(`fact-${place}`, factOf(values, fact), (value) => (now) => ({
                facts: withFact(now, fact, value),
              }))}
              label={fact}
              attributes={{ maxLength: 120, autocomplete: 'off' }}
            />
          ))}
        </div>
      )}
      {photos > 0 && (
        <PhotosView
          say={say}
          photos={values.photos}
          most={photos}
          reading={reading}
          problem={problems.photos}
          onAdd={props.onPhotos}
          onRemove={(key) => onChange('photos', (now) => ({ photos: now.photos.filter((one) => one.key !== key) }))}
        />
      )}
      <Field
        {...field('author.name', values.name, (name) => ({ name }))}
        label={say('nameLabel')}
        hint={say('nameHint')}
        attributes={{ required: true, maxLength: 80, autocomplete: 'nickname' }}
      />
      {email === 'optional' && (
        <Field
          {...field('email', values.email, (email) => ({ email }))}
          label={say('emailLabel')}
          hint={say('emailHint')}
          attributes={{
            type: 'email',
            maxLength: 254,
            autocomplete: 'email',
            autocapitalize: 'off',
            spellcheck: false,
          }}
        />
      )}
      <div class="trap" aria-hidden="true">
        <input
          name="homepage"
          tabIndex={-1}
          autocomplete="off"
          value={values.trap}
          onInput={({ currentTarget }) => onChange('trap', { trap: currentTarget.value })}
        />
      </div>
      {problems.form && (
        <p class="problem" part="problem" dir="auto">
          {problems.form}
        </p>
      )}
      {wrong > 1 && <p class="problem">{say('fieldsToMend', { n: wrong })}</p>}
      <input
        type="submit"
        class="button primary"
        part="button button-primary"
        aria-disabled={busy || undefined}
        value={say('reviewSubmit')}
      />
    </form>
  );
};
