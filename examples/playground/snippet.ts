import type { Field } from './fields.ts';
import { element, inMarkup, written } from './install/markup.ts';
import { mounting } from './install/module.ts';

type Attributes = Readonly<Record<string, string>>;

/** The tag as a store pastes it. Nothing stands between its ends but the fallback: even a space would count as one. */
export const tagSnippet = (widget: string, attributes: Attributes, fallback = ''): string =>
  element(`candor-${widget}`, written(attributes), fallback && `\n  ${inMarkup(fallback)}\n`);

/** The same as a call of the npm module. */
export const callSnippet = (widget: string, attributes: Attributes, fields: readonly Field[]): string =>
  `import { mount } from 'candor';\n\n${mounting({ widget, attributes, fields })}`;
