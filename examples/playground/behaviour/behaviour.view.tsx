import type { Go } from '../address.ts';
import type { Field } from '../fields.ts';
import type { Scene } from '../scene.ts';
import { Fields } from './fields.view.tsx';

interface Props {
  readonly scene: Scene;
  readonly fields: readonly Field[];
  /** What each attribute does, by its name on the tag. */
  readonly about: Readonly<Record<string, string>>;
  readonly attributes: Readonly<Record<string, string>>;
  readonly go: Go;
}

/** Everything the tag can say, asked for as its schema tells. */
export const BehaviourStep = ({ scene, fields, about, attributes, go }: Props) => {
  const change = (name: string, value: string | undefined) => {
    const { [name]: _, ...others } = attributes;
    const changed = value === undefined ? others : { ...attributes, [name]: value };
    go({ ...scene, attributes: changed }, 'replaceState');
  };
  const group = (common: boolean) => (
    <Fields
      fields={fields.filter((field) => field.common === common)}
      about={about}
      attributes={attributes}
      change={change}
    />
  );
  return (
    <>
      <div class="caption">
        <h2>Of this widget</h2>
        <button
          type="button"
          disabled={!scene.attributes}
          onClick={() => go({ ...scene, attributes: undefined }, 'pushState')}
        >
          As in the sample
        </button>
      </div>
      {group(false)}
      <h2>Of every widget</h2>
      {group(true)}
    </>
  );
};
