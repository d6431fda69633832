import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Part of the build: what every page loads, in two files, because Shopify's theme check wants none over 10,000 bytes:
 * what widgets are made of …
 */
export const inKit =
  /node_modules|src\/(checks|signals|widget|backend)\.ts$|src\/text\/(format|format\.text|say|language)\.|src\/model\/(primitives|link|list|resource|resource-names|attributes|rating)\.|src\/client\/(failure|report)\.|src\/element\/box\.|src\/ui\/(tokens\.css|stars)/;
/** … and what runs them. */
export const inCore =
  /src\/\w+\.ts$|src\/(client|element)\/(?!structured-data|refresh|next-page|outbox\/(?!waiting))|src\/ui\/base\.css/;

/**
 * A page asks for core, one backend and its widgets at once. Pieces that only some of them share would become slivers
 * to wait for, so each widget and backend gets its own copy, and so does a folder within a widget, which is what it
 * loads later; they hold no state.
 */
export const ownCopies: Plugin = {
  name: 'candor:own-copies',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (!importer || !source.startsWith('.')) return null;
    const found = await this.resolve(source, importer, { ...options, skipSelf: true });
    const owner = /src\/(?:widgets|backends)\/([\w-]+(?:\/[\w-]+(?:(?=\/)|\.structured-data))?)|~([\w-]+)\.tsx?$/.exec(
      importer,
    );
    // What is loaded later, on a click or for search engines, is a file of its own and shares nothing either.
    const later = options.kind === 'dynamic-import' ? `-${basename(source).replace(/\..*/, '')}` : '';
    if (
      !found ||
      !owner ||
      !/src\/(ui|model|text)\/.*\.(tsx?|css\?inline)$/.test(found.id) ||
      inKit.test(found.id) ||
      inCore.test(found.id)
    )
      return found;
    return found.id.replace(/(?=\.(tsx?|css\?inline)$)/, `~${(owner[1] ?? owner[2]!).replace(/\W/g, '-')}${later}`);
  },
  load: (id) => (id.includes('~') ? readFileSync(id.replace(/~[\w-]+|\?inline$/g, ''), 'utf8') : null),
};
