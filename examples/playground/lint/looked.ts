import { fieldOf } from '../../../src/model/page-data.ts';
import type { AnyWidget, Shape } from '../../../src/widget.ts';
import { readAttributes } from '../../../src/element/attributes.ts';
import type { Field } from '../fields.ts';
import { figuresOf } from '../look/contrast.ts';
import type { Measured } from '../preview/measured.ts';
import { sampleOf } from '../samples.ts';
import type { Scene } from '../scene.ts';
import type { WidgetName } from '../../../src/registry.ts';
import type { Looked } from './risk.ts';

type Attributes = Looked['attributes'];

/** Names of what the widget asks for with these attributes, as whole answers have them. */
const askedBy = (widget: AnyWidget, tag: string, attributes: Attributes): readonly string[] => {
  const getAttribute = (name: string) => attributes[name] ?? null;
  const { values, fatal } = readAttributes({ localName: tag, getAttribute }, widget.attributes as Shape);
  if (fatal) return [];
  const reads = widget.reads(values, widget.choice?.initial) as Record<string, { resource: { name: string } }>;
  return Object.values(reads).map(({ resource }) => fieldOf(resource.name));
};

const recordsOf = ({ content }: Scene, name: WidgetName): Readonly<Record<string, unknown>> => {
  if (content.from === 'backend') return {};
  return content.from === 'data' ? content.data : sampleOf(name).data;
};

interface Given {
  readonly name: WidgetName;
  readonly widget: AnyWidget;
  readonly fields: readonly Field[];
  readonly scene: Scene;
  readonly attributes: Attributes;
  readonly measured: Measured;
}

/** All that rules look at, from what was chosen and what the preview has measured. */
export const lookedAt = ({ name, widget, fields, scene, attributes, measured }: Given): Looked => {
  const tag = `candor-${name}`;
  const asked = askedBy(widget, tag, attributes);
  const records = Object.entries(recordsOf(scene, name)).filter(([resource]) => asked.includes(resource));
  return {
    attributes,
    fields,
    shape: widget.attributes as Shape,
    data: Object.fromEntries(records),
    figures: figuresOf(measured.colors ?? {}),
    look: scene.look,
    // What stands there meanwhile says nothing of the widget's own height; nor what stands there before it has colours.
    height: scene.state === 'ready' && measured.colors ? measured.height : 0,
    held: widget.reserve,
    tag,
    inline: widget.inline === true,
  };
};
