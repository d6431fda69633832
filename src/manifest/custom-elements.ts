import type { Package } from 'custom-elements-manifest';
import type { Attribute, Description, Descriptions } from './describe.ts';
import { eventsOf, typeOfAttribute } from './type-text.ts';

/** Children of every tag: what a shopper sees without us. */
const slots = [{ name: '', description: 'Shown until there is an answer, and for good where there is none.' }];

const attributeOf = (attribute: Attribute) => ({
  name: attribute.name,
  description: attribute.description,
  type: { text: typeOfAttribute(attribute) + (attribute.required ? '' : ' | undefined') },
  ...(attribute.standard !== undefined && { default: attribute.standard }),
});

const declarationOf = (widget: Description, all: Descriptions) => ({
  kind: 'class' as const,
  customElement: true as const,
  name: `Candor${widget.title}`,
  tagName: widget.tag,
  superclass: { name: 'HTMLElement' },
  description: widget.summary,
  attributes: widget.attributes.map(attributeOf),
  events: eventsOf(widget, all).map(({ event: { name, description }, detail }) => ({
    name,
    description,
    type: { text: `CustomEvent<${detail}>` },
  })),
  slots,
  cssParts: widget.parts.map((name) => ({ name })),
  cssProperties: all.tokens.map(({ name, standard, description }) => ({
    name,
    description,
    ...(standard !== undefined && { default: standard }),
  })),
});

/**
 * The manifest that editors and documentation tools read.
 * https://github.com/webcomponents/custom-elements-manifest (schema 2.1.0)
 */
export const elementsManifest = (all: Descriptions): Package => ({
  schemaVersion: '2.1.0',
  readme: 'README.md',
  modules: all.widgets.map((widget) => ({
    kind: 'javascript-module',
    path: `dist/npm/widgets/${widget.name}.js`,
    declarations: [declarationOf(widget, all)],
    exports: [
      {
        kind: 'custom-element-definition',
        name: widget.tag,
        declaration: { name: `Candor${widget.title}` },
      },
    ],
  })),
});
