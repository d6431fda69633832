import { type Scene, shops, states, widths } from './scene.ts';

interface ChoiceProps<Value extends string> {
  readonly name: string;
  readonly title: string;
  readonly values: readonly Value[];
  readonly value: Value;
  readonly choose: (value: Value) => void;
}

const Choice = <Value extends string>({ name, title, values, value, choose }: ChoiceProps<Value>) => (
  <fieldset class="choice">
    <legend>{title}</legend>
    {values.map((one) => (
      <label key={one}>
        <input type="radio" name={name} value={one} checked={one === value} onChange={() => choose(one)} />
        <span>{one}</span>
      </label>
    ))}
  </fieldset>
);

const flags = { large: 'large text', calm: 'less motion', fallback: 'fallback' } as const;

interface Props {
  readonly scene: Scene;
  readonly change: (change: Partial<Scene>) => void;
}

/** What surrounds the widget: what its backend answers, how wide the page is, its colours and direction. */
export const Switches = ({ scene, change }: Props) => (
  <div class="switches">
    <Choice name="state" title="State" values={states} value={scene.state} choose={(state) => change({ state })} />
    <Choice name="width" title="Width" values={widths} value={scene.width} choose={(width) => change({ width })} />
    <Choice name="shop" title="Shop" values={shops} value={scene.shop} choose={(shop) => change({ shop })} />
    <fieldset class="choice">
      <legend>Visitor</legend>
      {(Object.keys(flags) as (keyof typeof flags)[]).map((flag) => (
        <label key={flag}>
          <input
            type="checkbox"
            checked={scene[flag]}
            onChange={({ currentTarget }) => change({ [flag]: currentTarget.checked })}
          />
          <span>{flags[flag]}</span>
        </label>
      ))}
    </fieldset>
  </div>
);
