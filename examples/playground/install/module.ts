import type { Field } from '../fields.ts';
import type { Installation } from './installation.ts';
import { indented, inScript, shorter } from './markup.ts';
import { styleOf } from './parts.ts';

/** What an app's own source says, whatever its framework. */

const toCamel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** As code has it: numbers as numbers, flags as flags. */
export const literal = (text: string, kind: Field['kind'] | undefined): string => {
  if (kind === 'flag') return String(text !== 'false');
  if (kind === 'number' && text.trim() && Number.isFinite(Number(text))) return String(Number(text));
  const escaped = text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n');
  return `'${escaped.replaceAll('<', '\\u003c')}'`;
};

export const kindOf = ({ fields }: Pick<Installation, 'fields'>, name: string): Field['kind'] | undefined =>
  fields.find((field) => field.name === name)?.kind;

/** `configure({ backend: 'rest', endpoint: '/trust' });` */
export const configuration = ({ settings, data }: Installation): string => {
  const others = data ? { ...settings, backend: 'memory' } : settings;
  const entries = Object.entries(others).map(([name, value]) => `${name}: ${literal(value, 'text')}`);
  const all = [...entries, ...(data ? [`data: ${inScript(data, 2)}`] : [])];
  const lines = `configure({\n${indented(all.join(',\n'))},\n});`;
  return data ? lines : shorter(`configure({ ${all.join(', ')} });`, lines);
};

/** `mount('#here', 'reviews', { pageSize: 3 });` */
export const mounting = (given: Pick<Installation, 'widget' | 'attributes' | 'fields'>): string => {
  const open = `mount('#here', '${given.widget}'`;
  const parts = Object.entries(given.attributes).map(
    ([name, value]) => `${toCamel(name)}: ${literal(value, kindOf(given, name))}`,
  );
  if (parts.length === 0) return `${open});`;
  return shorter(`${open}, { ${parts.join(', ')} });`, `${open}, {\n  ${parts.join(',\n  ')},\n});`);
};

/** The style sheet of the widget, as a file of the app. */
export const sheet = (given: Installation): string => styleOf(given);

/** `review-form` → `ReviewForm`. */
export const componentOf = ({ widget }: Installation): string =>
  widget.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
