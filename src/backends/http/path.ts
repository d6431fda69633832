import type { Paths } from './options.ts';

const walk = (value: unknown, [key, ...rest]: readonly string[]): unknown => {
  if (key === undefined) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  if (key === '*') return Object.values(value).map((one) => walk(one, rest));
  // Own ones alone: `constructor` and `__proto__` of a path lead nowhere.
  return Object.hasOwn(value, key) ? walk((value as Record<string, unknown>)[key], rest) : undefined;
};

const keysOf = (path: string): string[] => (path ? path.split('.') : []);

/** What stands at the first path that leads to something; `null` is something, where no other path has more. */
export const valueAt = (value: unknown, paths: Paths): unknown => {
  const found = [paths].flat().map((path) => walk(value, keysOf(path)));
  return found.find((one) => one !== undefined && one !== null) ?? found.find((one) => one === null);
};

/** True where an answer ends before the path does, in `null` or an empty list: it knows of no such thing. */
export const endsInNothing = (value: unknown, paths: Paths): boolean =>
  [paths].flat().some((path) => {
    const keys = keysOf(path);
    return keys.some((_, length) => {
      const found = walk(value, keys.slice(0, length + 1));
      return found === null || (Array.isArray(found) && found.length === 0);
    });
  });
