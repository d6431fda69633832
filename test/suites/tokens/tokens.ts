import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../built.ts';
import { readVectors } from '../../data.ts';

const sheets = globSync(join(root, 'src/**/*.css')).map((path) => readFileSync(path, 'utf8'));

/** Every property that a shop can set to change how widgets look. */
export const tokens: readonly string[] = [
  ...new Set(sheets.flatMap((css) => [...css.matchAll(/var\((--candor-[\w-]+)/g)].map(([, name]) => name!))),
].toSorted();

interface Value {
  readonly id: string;
  readonly v: string;
}

const builtIn: readonly Value[] = [
  { id: 'fetch', v: 'red url(https://evil.example/p)' },
  { id: 'fetch-alone', v: 'url(//evil.example/p)' },
  { id: 'fetch-set', v: 'image-set("https://evil.example/p" 1x)' },
  { id: 'escape', v: 'red;background:url(//evil.example)' },
  { id: 'end', v: 'red} * { background: url(//evil.example) } x {' },
];

const given = readVectors<Value>('attack/css-values.json');

export const values: readonly Value[] = given.length > 0 ? [...builtIn, ...given] : builtIn;

/** The host of a request tells the case it comes from. */
export const hostOf = (token: string, { id }: Value): string => `${id}.${token.slice(2)}.evil.example`;

export const written = (token: string, value: Value): string =>
  value.v.replaceAll(/evil\.example/gi, hostOf(token, value));
