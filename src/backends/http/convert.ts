import { isImageLink } from '../../model/link.ts';
import { decodeEntities, textOfHtml } from '../../model/plain-text.ts';
import type { FieldRule } from './options.ts';
import type { valueAt } from './path.ts';

/** Unix time as ISO 8601; an odd one is left as it is, for others to refuse. */
const isoOf = (value: unknown, unit: number): unknown => {
  const time = new Date(Number(value) * unit);
  return Number.isNaN(time.getTime()) ? value : time.toISOString();
};

const ofText =
  (change: (text: string) => string) =>
  (value: unknown): unknown =>
    typeof value === 'string' ? change(value) : value;

const conversions = {
  html: ofText(textOfHtml),
  entities: ofText(decodeEntities),
  gmt: ofText((text) => `${text.replace(' ', 'T')}Z`),
  seconds: (value: unknown) => isoOf(value, 1000),
  millis: (value: unknown) => isoOf(value, 1),
};

/** Handed in, because what two files of the build share would become a third. */
type At = typeof valueAt;

/** Bars by star; a star that is not named has none. The model leaves them out where they do not add up. */
const barsOf = (bars: readonly unknown[], star: string, count: string, at: At): unknown => {
  const all: Record<string, number> = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 };
  for (const bar of bars) {
    const name = Math.round(Number(at(bar, star)));
    if (Object.hasOwn(all, name)) all[name]! += Number(at(bar, count));
  }
  return all;
};

/** A picture that may not be shown costs only itself. */
const photosOf = (list: readonly unknown[], shape: Record<string, string>, at: At): unknown =>
  list
    .map((one) =>
      Object.fromEntries(
        Object.entries(shape).flatMap(([ours, path]) => {
          const value = at(one, path) ?? '';
          return value === '' ? [] : [[ours, value]];
        }),
      ),
    )
    .filter(({ url }) => url !== undefined && isImageLink(String(url)));

/** What a mapping says is to be done with a value; most say nothing, and never load this. */
export const convert = (value: unknown, { as = [], each, star, count }: FieldRule, at: At): unknown => {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  if (each) return photosOf(list, each, at);
  if (star !== undefined) return barsOf(list, star, count ?? 'count', at);
  return [as].flat().reduce<unknown>((converted, one) => conversions[one](converted), value);
};
