import type { Shape } from '../widget.ts';

/** `headingLevel` → `heading-level`. */
export const toKebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export interface ReadAttributes {
  readonly values: Readonly<Record<string, unknown>>;
  /** Sentences for the developer, each naming tag, attribute, value and fix. */
  readonly warnings: readonly string[];
  /** A required attribute that is missing or wrong: without it there is nothing to ask. */
  readonly fatal?: string;
}

/**
 * Reads an element's attributes by a widget's schema. A wrong value falls back to the default and is reported; only a
 * required attribute stops the widget.
 */
export const readAttributes = (element: Pick<Element, 'localName' | 'getAttribute'>, shape: Shape): ReadAttributes => {
  const tag = `<${element.localName}>`;
  const values: Record<string, unknown> = {};
  const warnings: string[] = [];
  let fatal: string | undefined;
  for (const [name, schema] of Object.entries(shape)) {
    const attribute = toKebab(name);
    const given = element.getAttribute(attribute) ?? undefined;
    const parsed = schema.safeParse(given);
    const used = parsed.success ? parsed : schema.safeParse(undefined);
    if (!parsed.success) {
      const reason = parsed.error.issues[0]?.message;
      const what = given === undefined ? 'is missing' : `"${given}" is not possible (${reason})`;
      const problem = `${tag}: ${attribute} ${what}`;
      if (used.success) warnings.push(`${problem}; its default is used`);
      else fatal = `${problem}; add ${attribute}="…"`;
    }
    if (used.success) values[name] = used.data;
  }
  return { values, warnings, ...(fatal && { fatal }) };
};
