import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../built.ts';
import type { Answer } from '../browsers/site.ts';
import { bundle } from './bundle.ts';

const scripts = join(import.meta.dirname, 'scenarios/pages');
const built = new Map<string, Promise<string>>();
/** A script of a page's own, with the libraries it imports. */
const builtScript = (name: string): Promise<string> => {
  const found = built.get(name) ?? bundle(join(scripts, `${name}.ts`));
  built.set(name, found);
  return found;
};

/** `/lib/<package>/<file>` is that file; `/page/<name>.js` the bundled script of a page. */
export const libraries: Readonly<Record<string, Answer>> = {
  '/lib/': ({ pathname }, _, response) =>
    void response
      .writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' })
      .end(readFileSync(join(root, 'node_modules', pathname.slice('/lib/'.length)))),
  '/page/': async ({ pathname }, _, response) =>
    void response
      .writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' })
      .end(await builtScript(pathname.slice('/page/'.length, -'.js'.length))),
};
