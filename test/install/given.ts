import { join } from 'node:path';
import { readBuilt } from '../../examples/built.ts';
import { resourcesOf } from '../../examples/playground/content/resources.ts';
import { fieldsOf } from '../../examples/playground/fields.ts';
import { type Installation, installationOf } from '../../examples/playground/install/installation.ts';
import { type Delivery, scriptOf } from '../../examples/playground/install/script.ts';
import { type Source, sourceOf } from '../../examples/playground/install/source.ts';
import { parseScene } from '../../examples/playground/scene.ts';
import type { Shape } from '../../src/widget.ts';
import { root } from '../built.ts';
import type { Subject } from '../every-widget.ts';

const built = readBuilt(join(root, 'dist/cdn'), ['rest', 'files', 'inline', 'memory']);

/** Three looks that a visitor has changed. */
export const look = { '--candor-accent': '#7a1fa2', '--candor-star': 'rgb(180 83 9)', '--candor-radius': '11px' };

interface Choices {
  readonly delivery?: Delivery;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly look?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, string>>;
  readonly language?: string;
  readonly fallback?: string;
}

type Given = Pick<Subject, 'name' | 'widget' | 'sample'>;

/** Who answers, of a visitor who gave records of their own. */
export const sourceFor = ({ widget, sample }: Given, { settings, data, attributes }: Choices): Source =>
  sourceOf(settings ? { from: 'backend', settings } : { from: 'data', data: data ?? sample.data }, {
    resources: resourcesOf(widget, sample.attributes).map((resource) => resource.name),
    writes: (widget.writes ?? []).length > 0,
    attributes: { ...sample.attributes, ...attributes },
    options: ['endpoint'],
  });

/** What the playground hands to a snippet, of a visitor who has changed three looks. */
export const givenFor = (subject: Given, choices: Choices = {}): Installation => {
  const { name, widget, sample } = subject;
  const source = sourceFor(subject, choices);
  const { language = '', fallback = '', delivery = 'loader' } = choices;
  return installationOf({
    scene: { ...parseScene(`#${name}`), look: choices.look ?? look, language },
    attributes: { ...sample.attributes, ...choices.attributes },
    fields: fieldsOf(widget.attributes as Shape),
    inline: widget.inline ?? false,
    source,
    height: 321,
    script: scriptOf(built, {
      delivery,
      folder: '/candor/',
      widget: name,
      backend: source.settings.backend!,
      language,
    }),
    fallback,
  });
};
