import { useEffect, useState } from 'preact/hooks';
import { widgets, type WidgetName } from '../../src/registry.ts';
import type { Go } from './address.ts';
import { type Field, fieldsOf } from './fields.ts';
import { Fields } from './fields.view.tsx';
import { Log } from './log.view.tsx';
import { Preview } from './preview.view.tsx';
import { readmeOf } from './readmes.ts';
import { fallbackText, sampleOf } from './samples.ts';
import type { Scene } from './scene.ts';
import { callSnippet, tagSnippet } from './snippet.ts';
import { Snippet } from './snippet.view.tsx';
import { Switches } from './switches.view.tsx';

const useFields = (name: WidgetName): readonly Field[] => {
  const [fields, setFields] = useState<readonly Field[]>([]);
  useEffect(() => {
    let current = true;
    void widgets[name]().then(({ default: widget }) => current && setFields(fieldsOf(widget.attributes)));
    return () => {
      current = false;
    };
  }, [name]);
  return fields;
};

interface Props {
  readonly name: WidgetName;
  readonly scene: Scene;
  readonly go: Go;
}

/** One widget: what it is, how it looks, what it takes, how it is written, what it says. */
export const Bench = ({ name, scene, go }: Props) => {
  const fields = useFields(name);
  const about = readmeOf(name);
  const attributes = scene.attributes ?? sampleOf(name).attributes;
  const change = (attribute: string, value: string | undefined) => {
    const { [attribute]: _, ...others } = attributes;
    const changed = value === undefined ? others : { ...attributes, [attribute]: value };
    go({ ...scene, attributes: changed }, 'replaceState');
  };
  const group = (common: boolean) => (
    <Fields
      fields={fields.filter((field) => field.common === common)}
      about={about.attributes}
      attributes={attributes}
      change={change}
    />
  );
  return (
    <>
      <h1>candor-{name}</h1>
      <p class="lead">{about.lead}</p>
      <Switches scene={scene} change={(changed) => go({ ...scene, ...changed }, 'pushState')} />
      <Preview scene={scene} />
      <div class="columns">
        <section aria-labelledby="attributes-title">
          <div class="caption">
            <h2 id="attributes-title">Attributes</h2>
            {scene.attributes && (
              <button type="button" onClick={() => go({ ...scene, attributes: undefined }, 'pushState')}>
                As in the sample
              </button>
            )}
          </div>
          {group(false)}
          <h3>Of every widget</h3>
          {group(true)}
        </section>
        <div>
          <section aria-labelledby="snippet-title">
            <h2 id="snippet-title">Snippet</h2>
            <Snippet title="In a page" text={tagSnippet(name, attributes, scene.fallback ? fallbackText : '')} />
            <Snippet title="In an app" text={callSnippet(name, attributes, fields)} />
          </section>
          <Log />
        </div>
      </div>
    </>
  );
};
