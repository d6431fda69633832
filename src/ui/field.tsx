interface Props {
  /** Names the field within its form: `author.name`. */
  readonly name: string;
  readonly label: string;
  /** What helps to fill it in; read with the field. */
  readonly hint?: string | undefined;
  /** What is wrong with it; read with the field. */
  readonly problem?: string | undefined;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** Lines; without it one, which Enter leaves. */
  readonly rows?: number;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/** One text field with its label, hint and problem, tied together as assistive technology needs it. */
export const Field = ({ name, label, hint, problem, value, onInput, rows, attributes }: Props) => {
  const described = [problem && `${name}-problem`, hint && `${name}-hint`].filter(Boolean).join(' ');
  const Tag = (rows ? 'textarea' : 'input') as 'input';
  return (
    <div class="field" part="field">
      <label for={name} part="label">
        {label}
      </label>
      {hint && (
        <p id={`${name}-hint`} class="note" part="hint">
          {hint}
        </p>
      )}
      <Tag
        id={name}
        name={name}
        part="input"
        {...(rows ? { rows } : { type: 'text' })}
        {...attributes}
        value={value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={described || undefined}
        onInput={(event: Event) => onInput((event.currentTarget as HTMLInputElement).value)}
      />
      {problem && (
        <p id={`${name}-problem`} class="problem" part="problem">
          {problem}
        </p>
      )}
    </div>
  );
};
