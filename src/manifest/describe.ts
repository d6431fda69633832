import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as z from 'zod/mini';
import { toKebab } from '../element/attributes.ts';
import { type Field, fieldOf } from './field.ts';
import { leadOf, partsOf } from './readme.ts';
import { type Member, readSources } from './source.ts';
import { type Token, tokensOf } from './tokens.ts';

export interface Attribute extends Field {
  /** As written on the tag. */
  readonly name: string;
  readonly description: string;
}

/** What a widget says of itself, gathered from where it says it. */
export interface Description {
  readonly name: string;
  readonly tag: string;
  /** `ReviewForm`. */
  readonly title: string;
  readonly summary: string;
  readonly attributes: readonly Attribute[];
  /** Under their full names. */
  readonly events: readonly Member[];
  readonly parts: readonly string[];
}

export interface Descriptions {
  readonly widgets: readonly Description[];
  /** What every widget emits, under full names. */
  readonly events: readonly Member[];
  readonly tokens: readonly Token[];
}

type Shape = Record<string, z.ZodMiniType>;

const titleOf = (name: string): string => name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** All widgets of a `src` folder: attributes by their schemas, words by doc comments, parts by README, tokens by styles. */
export const describeWidgets = async (src: string): Promise<Descriptions> => {
  const folder = (name: string, file = '') => join(src, 'widgets', name, file);
  const names = readdirSync(join(src, 'widgets')).filter((name) => existsSync(folder(name, `${name}.ts`)));
  const common = join(src, 'model/attributes.ts');
  const every = join(src, 'element/events.ts');
  const sources = names.flatMap((name) => [folder(name, `${name}.attributes.ts`), folder(name, `${name}.emits.ts`)]);
  const read = readSources([common, every, ...sources.filter((file) => existsSync(file))]);
  const shared = read(common, 'commonAttributes');

  const attributesOf = async (name: string): Promise<Attribute[]> => {
    const file = folder(name, `${name}.attributes.ts`);
    const { attributes } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { attributes: Shape };
    const said = new Map([...shared, ...read(file, 'attributes')].map((member) => [member.name, member.description]));
    const own = Object.entries(attributes).map(([key, schema]) =>
      Object.assign(fieldOf(schema), { name: toKebab(key), description: said.get(key) ?? '' }),
    );
    // What is special about a widget comes first.
    const isShared = ({ name }: Attribute) => shared.some((member) => toKebab(member.name) === name);
    return [...own.filter((one) => !isShared(one)), ...own.filter(isShared)];
  };

  const describe = async (name: string): Promise<Description> => {
    const readme = readFileSync(folder(name, 'README.md'), 'utf8');
    const title = titleOf(name);
    return {
      name,
      tag: `candor-${name}`,
      title,
      summary: leadOf(readme),
      attributes: await attributesOf(name),
      events: read(folder(name, `${name}.emits.ts`), `${title}Emits`).map((event) =>
        Object.assign(event, { name: `candor-${event.name}` }),
      ),
      parts: partsOf(readme),
    };
  };

  // In turn: a union is written in the order in which the compiler has met its members.
  const widgets: Description[] = [];
  for (const name of names) widgets.push(await describe(name));

  const styles = globSync('{ui,widgets,element}/**/*.css', { cwd: src }).toSorted();
  return {
    widgets,
    events: read(every, 'CandorEvents'),
    tokens: tokensOf(styles.map((file) => readFileSync(join(src, file), 'utf8')).join('\n')),
  };
};
