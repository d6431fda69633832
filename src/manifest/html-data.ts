import type { Attribute, Descriptions } from './describe.ts';
import { boundsOf } from './type-text.ts';

const attributeOf = (attribute: Attribute) => ({
  name: attribute.name,
  description: [attribute.description, boundsOf(attribute)].filter(Boolean).join(' '),
  // An attribute without a value set takes any; `v` says that its name alone is enough.
  ...(attribute.kind === 'flag' && { valueSet: 'v' }),
  ...(attribute.kind === 'choice' && { values: attribute.values.map((name) => ({ name })) }),
});

/** What Visual Studio Code completes in HTML, by its setting `html.customData` (format 1.1). */
export const htmlData = ({ widgets }: Descriptions) => ({
  version: 1.1,
  tags: widgets.map(({ tag, summary, attributes }) => ({
    name: tag,
    description: summary,
    attributes: attributes.map(attributeOf),
  })),
});
