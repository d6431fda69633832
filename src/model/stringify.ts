const bare = (value: unknown): unknown => {
  if (Object(value) !== value) return value;
  const copy = Array.isArray(value)
    ? value.map(bare)
    : Object.fromEntries(Object.entries(value as object).map(([key, item]) => [key, bare(item)]));
  return Object.setPrototypeOf(copy, null);
};

/** Plain data as JSON. Some pages give every object or list a `toJSON`, which what inherits nothing does not have. */
export const stringify = (value: unknown): string => JSON.stringify(bare(value));
