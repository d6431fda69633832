export type Path = readonly (string | number)[];

/** Every value at the end of a branch, with where it stands. */
export const leavesOf = (value: unknown, path: Path = []): [path: Path, leaf: unknown][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, item]) =>
        leavesOf(item, [...path, Array.isArray(value) ? Number(key) : key]),
      )
    : [[path, value]];

/** `['reviews', 'items', 3, 'author', 'name']` → `reviews.items[].author.name`: the field, whichever record it is in. */
export const fieldOf = (path: Path): string =>
  path
    .map((key) => (typeof key === 'number' ? '[]' : `.${key}`))
    .join('')
    .slice(1);

/** A copy with one value replaced; what is not on the way to it is shared. */
export const withLeaf = <Value>(value: Value, [key, ...rest]: Path, leaf: unknown): Value => {
  if (key === undefined) return leaf as Value;
  const inner = withLeaf((value as Record<string | number, unknown>)[key], rest, leaf);
  return (
    Array.isArray(value) ? value.map((item, index) => (index === key ? inner : item)) : { ...value, [key]: inner }
  ) as Value;
};

/** The text fields of a record set, each by the first record that has it. */
export const textFields = (value: unknown): Path[] => {
  const found = new Map<string, Path>();
  for (const [path, leaf] of leavesOf(value)) {
    if (typeof leaf === 'string' && !found.has(fieldOf(path))) found.set(fieldOf(path), path);
  }
  return [...found.values()];
};

/** All fields, each by the first record that has it. */
export const allFields = (value: unknown): Path[] => {
  const found = new Map<string, Path>();
  for (const [path] of leavesOf(value)) if (!found.has(fieldOf(path))) found.set(fieldOf(path), path);
  return [...found.values()];
};
