import { readAttributes } from '../../../src/element/attributes.ts';
import type { AnyResource } from '../../../src/model/resource.ts';
import type { AnyWidget, Read } from '../../../src/widget.ts';

/** What a widget asks for with these attributes; each once. */
export const resourcesOf = (
  widget: AnyWidget,
  attributes: Readonly<Record<string, string>>,
): readonly AnyResource[] => {
  const tag = { localName: 'tag', getAttribute: (name: string) => attributes[name] ?? null };
  const { values } = readAttributes(tag, widget.attributes);
  const reads = Object.values(widget.reads(values, widget.choice?.initial) as Record<string, Read>);
  return [...new Set(reads.map(({ resource }) => resource))];
};
