import type { TargetedInputEvent } from 'preact';
import type { Field } from '../fields.ts';

interface ControlProps {
  readonly field: Field;
  readonly value: string | undefined;
  /** `undefined` takes the attribute away. */
  readonly change: (value: string | undefined) => void;
  readonly id: string;
  readonly describedBy: string;
}

const Control = ({ field, value, change, id, describedBy }: ControlProps) => {
  const shared = { id, 'aria-describedby': describedBy };
  if (field.kind === 'flag') {
    const on = value !== undefined && value !== 'false';
    return (
      <input
        {...shared}
        type="checkbox"
        checked={on}
        onChange={({ currentTarget }) => change(currentTarget.checked ? '' : undefined)}
      />
    );
  }
  if (field.kind === 'choice') {
    const { values, standard = '' } = field;
    const unlisted = value !== undefined && !values.includes(value);
    return (
      <select
        {...shared}
        value={value ?? standard}
        onChange={({ currentTarget }) => change(currentTarget.value === standard ? undefined : currentTarget.value)}
      >
        {!standard && <option value="">not set</option>}
        {values.map((one) => (
          <option key={one}>{one}</option>
        ))}
        {unlisted && <option>{value}</option>}
      </select>
    );
  }
  const asText = ({ currentTarget }: TargetedInputEvent<HTMLInputElement>) => change(currentTarget.value || undefined);
  return field.kind === 'number' ? (
    <input
      {...shared}
      type="number"
      min={field.min}
      max={field.max}
      placeholder={field.standard}
      value={value ?? ''}
      onInput={asText}
    />
  ) : (
    <input
      {...shared}
      type="text"
      autocomplete="off"
      autocapitalize="off"
      spellcheck={false}
      placeholder={field.standard}
      required={field.required}
      value={value ?? ''}
      onInput={asText}
    />
  );
};

const problemOf = ({ required, allows }: Field, value: string | undefined): string | undefined => {
  if (value === undefined) return required ? 'Needed: without it there is nothing to ask.' : undefined;
  if (allows(value)) return undefined;
  return `Not possible; ${required ? 'there is nothing to ask' : 'the default is used'}.`;
};

interface FieldsProps {
  readonly fields: readonly Field[];
  readonly about: Readonly<Record<string, string>>;
  readonly attributes: Readonly<Record<string, string>>;
  readonly change: (name: string, value: string | undefined) => void;
}

export const Fields = ({ fields, about, attributes, change }: FieldsProps) => (
  <div class="fields">
    {fields.map((field) => {
      const { name } = field;
      const value = attributes[name];
      const problem = problemOf(field, value);
      return (
        <div class="field" key={name}>
          <label for={`field-${name}`}>{name}</label>
          <Control
            field={field}
            value={value}
            change={(next) => change(name, next)}
            id={`field-${name}`}
            describedBy={`about-${name}`}
          />
          <p id={`about-${name}`}>
            {about[name]} {problem && <strong>{problem}</strong>}
          </p>
        </div>
      );
    })}
  </div>
);
