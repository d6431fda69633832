import type { Field } from './fields.ts';

type Attributes = Readonly<Record<string, string>>;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** The short form, unless it is too long to read in one line. */
const shorter = (line: string, lines: string): string => (line.split('\n')[0]!.length <= 60 ? line : lines);

/** The tag as a store pastes it. Nothing stands between its ends but the fallback: even a space would count as one. */
export const tagSnippet = (widget: string, attributes: Attributes, fallback = ''): string => {
  const parts = Object.entries(attributes).map(([name, value]) => (value ? `${name}="${escaped(value)}"` : name));
  const open = `<candor-${widget}`;
  const close = fallback ? `>\n  ${escaped(fallback)}\n</candor-${widget}>` : `></candor-${widget}>`;
  return shorter([open, ...parts].join(' ') + close, `${[open, ...parts].join('\n  ')}\n${close}`);
};

const toCamel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const literal = (text: string, kind: Field['kind'] | undefined): string => {
  if (kind === 'flag') return String(text !== 'false');
  if (kind === 'number' && text.trim() && Number.isFinite(Number(text))) return String(Number(text));
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
};

/** The same as a call of the npm module. */
export const callSnippet = (widget: string, attributes: Attributes, fields: readonly Field[]): string => {
  const parts = Object.entries(attributes).map(([name, value]) => {
    const kind = fields.find((field) => field.name === name)?.kind;
    return `${toCamel(name)}: ${literal(value, kind)}`;
  });
  const open = `mount('#here', '${widget}'`;
  const call = shorter(`${open}, { ${parts.join(', ')} });`, `${open}, {\n  ${parts.join(',\n  ')},\n});`);
  return `import { mount } from 'candor';\n\n${parts.length > 0 ? call : `${open});`}`;
};
