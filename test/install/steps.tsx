import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ContentStep } from '../../examples/playground/content/content.view.tsx';
import type { Field } from '../../examples/playground/fields.ts';
import { InstallStep } from '../../examples/playground/install/install.view.tsx';
import { isName, names } from '../../examples/playground/samples.ts';
import { formatScene, parseScene } from '../../examples/playground/scene.ts';
import { toKebab } from '../../src/element/attributes.ts';
import { fieldOf } from '../../src/manifest/field.ts';
import type { Shape } from '../../src/widget.ts';
import { type WidgetName, widgets } from '../../src/registry.ts';

// The look of the playground without that of the page in its frame.
import.meta.glob(['../../examples/playground/*.css', '!**/preview.css'], { eager: true });

const fieldsOf = (shape: Shape): Field[] =>
  Object.entries(shape).map(([name, schema]) => {
    const field = fieldOf(schema);
    const about = { name: toKebab(name), standard: field.standard ?? '', common: false, allows: () => true };
    return Object.assign(field, about);
  });

/** Content and install alone, with the address between them. */
const Steps = ({ name }: { readonly name: WidgetName }) => {
  const [scene, setScene] = useState(() => parseScene(location.hash));
  const [fields, setFields] = useState<readonly Field[]>([]);
  useEffect(() => void widgets[name]().then(({ default: { attributes } }) => setFields(fieldsOf(attributes))), [name]);
  const here = { ...scene, widget: name };
  return (
    <main>
      <ContentStep
        name={name}
        scene={here}
        go={(next, how) => {
          history[how](null, '', formatScene(next));
          setScene(parseScene(location.hash));
        }}
      />
      <InstallStep name={name} scene={here} fields={fields} height={233.4} />
    </main>
  );
};

const { widget } = parseScene(location.hash);
document.body.append(document.createElement('header'));
render(<Steps name={isName(widget) ? widget : names[0]!} />, document.body.appendChild(document.createElement('div')));
