import type { PageData } from '../../../src/model/page-data.ts';
import type { Field } from '../fields.ts';
import type { Scene } from '../scene.ts';
import type { Script } from './script.ts';
import type { Source } from './source.ts';

export type Texts = Readonly<Record<string, string>>;

/** Everything a snippet says, whatever it is written in. Nothing of it can end a value and begin something else. */
export interface Installation {
  readonly widget: string;
  /** By their names on the tag; only those the widget takes. */
  readonly attributes: Texts;
  readonly fields: readonly Field[];
  /** It flows in a line of text. */
  readonly inline: boolean;
  /** Design tokens by their names. */
  readonly look: Texts;
  /** As a script tag writes them, by camelCase names: the backend, what it needs, the language. */
  readonly settings: Texts;
  /** What stands in the page itself, where no server is asked. */
  readonly data: PageData | undefined;
  /** Of the box, in CSS pixels. */
  readonly height: number;
  readonly script: Script;
  /** What stands between the tags. */
  readonly fallback: string;
}

/** A colour, a length, a font, a shadow: nothing that could end a rule, load a file or close the style element. */
const harmless = /^(?!.*(?:url\(|expression\(|\/\*))[^;{}<>\\@]{1,200}$/i;

/** An address is everybody's to write, and what it says would be pasted into a shop. */
const tokensOf = (look: Texts): Texts =>
  Object.fromEntries(
    Object.entries(look).filter(([name, value]) => /^--candor-[a-z0-9-]+$/.test(name) && harmless.test(value)),
  );

interface Given {
  readonly scene: Scene;
  readonly attributes: Texts;
  readonly fields: readonly Field[];
  readonly inline: boolean;
  readonly source: Source;
  readonly height: number;
  readonly script: Script;
  readonly fallback: string;
}

export const installationOf = ({ scene, attributes, fields, source, ...given }: Given): Installation => ({
  ...given,
  widget: scene.widget,
  fields,
  attributes: Object.fromEntries(
    fields.flatMap(({ name }) => (attributes[name] === undefined ? [] : [[name, attributes[name]]])),
  ),
  look: tokensOf(scene.look),
  settings: { ...source.settings, ...(scene.language && { locale: scene.language }) },
  data: source.data,
});
