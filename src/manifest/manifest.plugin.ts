import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { elementsManifest } from './custom-elements.ts';
import { describeWidgets } from './describe.ts';
import { elementTypes } from './element-types.ts';
import { frameworkTypes } from './framework-types.ts';
import { htmlData } from './html-data.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** What editors and type checkers read of the widgets in `src`: path in `dist` → text. */
export const manifestFiles = async (src: string): Promise<Record<string, string>> => {
  const all = await describeWidgets(src);
  const types = { elements: elementTypes(all), ...frameworkTypes };
  return {
    'custom-elements.json': json(elementsManifest(all)),
    'vscode.html-data.json': json(htmlData(all)),
    ...Object.fromEntries(Object.entries(types).map(([name, text]) => [`types/elements/${name}.d.ts`, text])),
  };
};

/** Writes them beside what the build makes of the code. */
export const publishManifest = (src: string, dist: string): Plugin => ({
  name: 'candor:publish-manifest',
  async closeBundle() {
    for (const [path, text] of Object.entries(await manifestFiles(src))) {
      const file = join(dist, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  },
});
