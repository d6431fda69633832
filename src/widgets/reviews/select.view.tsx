interface Props<Value extends string> {
  readonly label: string;
  /** Where the options say what they are, the label is only spoken. */
  readonly quiet?: boolean;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onPick: (value: Value) => void;
}

/** A native select with its label beside it. */
export const Select = <Value extends string>({ label, quiet, value, options, onPick }: Props<Value>) => (
  <label class="picker">
    <span class={quiet ? 'unseen' : undefined}>{label}</span>
    <select part="select" value={value} onChange={({ currentTarget }) => onPick(currentTarget.value as Value)}>
      {options.map(([key, name]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  </label>
);
