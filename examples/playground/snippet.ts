import { element, inMarkup, written } from './install/markup.ts';

type Attributes = Readonly<Record<string, string>>;

/** The tag as a store pastes it. Nothing stands between its ends but the fallback: even a space would count as one. */
export const tagSnippet = (widget: string, attributes: Attributes, fallback = ''): string =>
  element(`candor-${widget}`, written(attributes), fallback && `\n  ${inMarkup(fallback)}\n`);
