import { toKebab } from '../../../src/element/attributes.ts';
import type { Looked, Risk, Rule } from './risk.ts';

type Item = Readonly<Record<string, unknown>>;

const listsOf = ({ data }: Looked): readonly (readonly [string, readonly Item[]])[] =>
  Object.entries(data).flatMap(([resource, answer]) => {
    const { items } = Object(answer) as { items?: unknown };
    return Array.isArray(items) ? [[resource, items.map((item) => Object(item) as Item)] as const] : [];
  });

/** `kinds` picks by `kind`: a list of values by the plural of the field that they are values of. */
const pickedBy = (name: string, values: readonly unknown[], looked: Looked): readonly Risk[] =>
  listsOf(looked).flatMap(([resource, items]) => {
    const field = name.replace(/s$/, '');
    const left = items.filter((item) => field in item && !values.includes(item[field]));
    if (left.length === 0) return [];
    const kinds = [...new Set(left.map((item) => String(item[field])))].join(', ');
    return [
      {
        what: `${name} leaves out ${left.length} of ${items.length} ${resource} (${kinds}).`,
        fix: 'Show the others elsewhere on the page, or take it away.',
      },
    ];
  });

/** Fewer than there are, and no way to the others. What grows by itself needs none. */
const cutBy = (name: string, most: number, looked: Looked): readonly Risk[] => {
  const { fields, attributes } = looked;
  if (!fields.some((field) => field.name === 'href') || attributes.href) return [];
  return listsOf(looked)
    .filter(([, items]) => items.length > most)
    .map(([resource, items]) => ({
      what: `${name} shows ${most} of ${items.length} ${resource}, and nothing leads to the others.`,
      fix: 'Set href to the page that has all of them.',
    }));
};

export const subset: Rule = (looked) =>
  Object.entries(looked.shape).flatMap(([camel, schema]) => {
    const name = toKebab(camel);
    const { data: value } = schema.safeParse(looked.attributes[name]);
    if (Array.isArray(value)) return pickedBy(name, value, looked);
    return name === 'limit' && typeof value === 'number' ? cutBy(name, value, looked) : [];
  });
