/** Text inside a quoted attribute, or between tags. */
export const inMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** JSON that no page, no template and no tag manager takes for the end of a script or the start of a placeholder. */
export const inScript = (value: unknown, indent?: number): string =>
  JSON.stringify(value, undefined, indent)
    .replaceAll('<', '\\u003c')
    .replaceAll('{{', '\\u007b{')
    .replaceAll('{%', '\\u007b%');

/** The short form, unless it is too long to read in one line. */
export const shorter = (line: string, lines: string): string => (line.split('\n')[0]!.length <= 60 ? line : lines);

/** A tag as a shop pastes it, with a line for each attribute where one line would be long. */
export const element = (name: string, attributes: readonly string[], inside = ''): string => {
  const open = `<${name}`;
  const close = `>${inside}</${name}>`;
  return shorter([open, ...attributes].join(' ') + close, `${[open, ...attributes].join('\n  ')}\n${close}`);
};

export const attribute = (name: string, value: string): string => (value ? `${name}="${inMarkup(value)}"` : name);

export const written = (attributes: Readonly<Record<string, string>>): string[] =>
  Object.entries(attributes).map(([name, value]) => attribute(name, value));

export const indented = (text: string, by = '  '): string => text.replaceAll(/^(?=.)/gm, by);
