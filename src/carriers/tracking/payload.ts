/** The value at a path such as `data.tracking.tag` or `providers.0.name`; `''` is the whole. */
export const at = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .filter(Boolean)
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
          ? (inner as Record<string, unknown>)[key]
          : undefined,
      value,
    );

/** Words of some length at most, or a number as it is written; vendors write both for an id. */
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string'
    ? value.trim().slice(0, 1000) || undefined
    : Number.isFinite(value)
      ? `${value}`
      : undefined;

/** The first text that stands at any of the paths. */
export const textAt = (value: unknown, ...paths: readonly string[]): string | undefined =>
  paths.map((path) => textOf(at(value, path))).find((text) => text !== undefined);

export const listAt = (value: unknown, path: string): readonly unknown[] => {
  const found = at(value, path);
  return Array.isArray(found) ? found : [];
};

/**
 * The trackings of an answer: one or a list, at the first of `paths` where there are any. One is known by a text at
 * one of `marks`, and what has none is left out. Throws where the answer has nothing of the kind, because "not found"
 * would be a guess; an empty list is empty.
 */
export const trackingsIn = (
  vendor: string,
  payload: unknown,
  paths: readonly string[],
  marks: readonly string[],
): readonly unknown[] => {
  for (const path of paths) {
    const found = at(payload, path);
    const good = (Array.isArray(found) ? found : [found]).filter((one) => textAt(one, ...marks));
    if (good.length > 0 || (Array.isArray(found) && found.length === 0)) return good;
  }
  throw new Error(`${vendor}: no tracking in this payload; give its answer or the body of its webhook unchanged`);
};

/** What the vendor itself says is wrong. */
export const refusal = (vendor: string, words: string | undefined): Error =>
  new Error(`${vendor} refused: ${words ?? 'it gives no reason'}`);
