import type { Installation } from './installation.ts';
import { indented, shorter } from './markup.ts';
import { componentOf, configuration, kindOf, literal } from './module.ts';

/** Short where nothing of it means something in JSX. */
const property = (given: Installation, name: string, value: string): string => {
  const kind = kindOf(given, name);
  const plain = kind !== 'flag' && kind !== 'number' && /^[^"\\&{}<>\n]+$/.test(value);
  return plain ? `${name}="${value}"` : `${name}={${literal(value, kind)}}`;
};

/** A component of React 19. */
export const react = (given: Installation): string => {
  const tag = `candor-${given.widget}`;
  const parts = Object.entries(given.attributes).map(([name, value]) => property(given, name, value));
  const close = given.fallback ? `>{${literal(given.fallback, 'text')}}</${tag}>` : ' />';
  const drawn = shorter(
    `${[`<${tag}`, ...parts].join(' ')}${close}`,
    `<${tag}\n${indented(parts.join('\n'))}\n${close.trim()}`,
  );
  return `import { configure, define } from 'candor';
import './candor.css';

// Once, before the app is drawn.
${configuration(given)}
void define('${given.widget}');

export const ${componentOf(given)} = () => (
${indented(drawn)}
);`;
};
