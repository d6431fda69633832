import type { WidgetName } from '../../src/registry.ts';
import { parseReadme, type Readme } from './readme.ts';

const readmes = import.meta.glob<string>('../../src/widgets/*/README.md', {
  eager: true,
  query: '?raw',
  import: 'default',
});

export const readmeOf = (name: WidgetName): Readme => parseReadme(readmes[`../../src/widgets/${name}/README.md`] ?? '');
