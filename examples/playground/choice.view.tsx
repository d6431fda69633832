interface Props<Value extends string> {
  /** Unique on the page. */
  readonly name: string;
  readonly title: string;
  readonly values: readonly Value[];
  /** One that is none of them: nothing is chosen. */
  readonly value: string;
  readonly labels?: Readonly<Record<Value, string>>;
  /** What cannot be had as things are. */
  readonly refused?: readonly Value[];
  readonly choose: (value: Value) => void;
}

/** One of a few, as words in a row. */
export const Choice = <Value extends string>({ name, title, values, value, labels, refused, choose }: Props<Value>) => (
  <fieldset class="choice">
    <legend>{title}</legend>
    <div class="options">
      {values.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name={name}
            value={one}
            disabled={refused?.includes(one)}
            checked={one === value}
            onChange={() => choose(one)}
          />
          <span>{labels?.[one] ?? one}</span>
        </label>
      ))}
    </div>
  </fieldset>
);
