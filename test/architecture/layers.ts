/**
 * Who may import whom, of another layer. Ordered bottom-up: a row names only rows above it, so the table itself proves
 * that there is no cycle between layers. A layer is a folder or a file of `src`.
 */
export const layers: readonly (readonly [layer: string, may: readonly string[]])[] = [
  ['checks.ts', []],
  ['signals.ts', []],
  ['discover.ts', []],
  ['sound.ts', []],
  ['model', []],
  ['text', []],
  ['ui', ['model', 'text']],
  ['widget.ts', ['model']],
  ['backend.ts', ['model']],
  ['text/locales', ['widget.ts']],
  ['widgets', ['widget.ts', 'ui', 'model', 'text']],
  ['carriers/tracking', ['model']],
  ['carriers', ['model', 'carriers/tracking']],
  ['backends', ['backend.ts', 'model', 'carriers']],
  ['registry.ts', ['widgets', 'backends', 'text/locales', 'widget.ts', 'backend.ts']],
  ['client', ['backend.ts', 'model']],
  ['config.ts', ['client', 'model', 'widget.ts', 'backend.ts']],
  ['element', ['client', 'widget.ts', 'text', 'ui']],
  ['start.ts', ['sound.ts', 'registry.ts', 'config.ts', 'client', 'element', 'text', 'widget.ts', 'backend.ts']],
  ['index.ts', ['start.ts', 'registry.ts', 'config.ts', 'element', 'widget.ts', 'backend.ts']],
  ['auto.ts', ['start.ts', 'config.ts', 'element']],
  ['all.ts', ['auto.ts', 'config.ts', 'discover.ts']],
  ['ssr', ['registry.ts', 'client', 'element', 'model', 'text', 'widget.ts']],
  ['ssr.ts', ['ssr', 'registry.ts', 'client', 'element', 'model', 'text', 'widget.ts']],
  ['loader.ts', ['discover.ts', 'config.ts', 'auto.ts']],
  // Parts of the build: nothing may import them.
  ['loader.chunks.ts', []],
  ['loader.integrity.ts', []],
  ['loader.copies.ts', []],
  ['manifest', ['element']],
];

/** Imports of a file or a layer that must vanish in the build, or wait: the pasted script stays tiny, the registry loads what a page uses. */
export const onlyAs: readonly { from: string; to: string; as: 'type' | 'lazy' }[] = [
  { from: 'backends', to: 'carriers', as: 'lazy' },
  { from: 'loader.ts', to: 'config.ts', as: 'type' },
  { from: 'loader.ts', to: 'auto.ts', as: 'type' },
  { from: 'registry.ts', to: 'widgets', as: 'lazy' },
  { from: 'registry.ts', to: 'backends', as: 'lazy' },
  { from: 'registry.ts', to: 'text/locales', as: 'lazy' },
];

/** Inside these, each of a kind stands alone: a widget's folder, a backend's file, a vendor's file but not their table. */
export const islands: readonly { layer: string; of: RegExp }[] = [
  { layer: 'widgets', of: /^widgets\/[^/]+/ },
  { layer: 'backends', of: /^backends\/[^/.]+/ },
  { layer: 'carriers', of: /^carriers\/(?!carriers\.ts)[^/.]+/ },
];

/** What comes from npm, and where. Types vanish in the build, so the contracts and the client may name them. */
export const packages: readonly { name: string; where: RegExp; types?: RegExp }[] = [
  { name: 'preact', where: /^(ui|element|ssr)\/|^ssr\.ts$|^widgets\/.*\.tsx$/ },
  // Views are given values: the browser builds carry no component that follows a signal by itself.
  { name: '@preact/signals', where: /^element\// },
  {
    name: 'zod/mini',
    where: /^(model|backends|manifest)\/|^config\.ts$|^widgets\/[^/]+\/[^/]+\.attributes\.ts$/,
    types: /^(widget|backend)\.ts$|^client\//,
  },
  ...['node:crypto', 'node:fs', 'node:path', 'vite'].map((name) => ({
    name,
    where: /^loader\.(chunks|copies|integrity)\.ts$|^manifest\//,
  })),
  ...['node:url', 'typescript', 'custom-elements-manifest'].map((name) => ({ name, where: /^manifest\// })),
];

/**
 * `widgets/rating/rating.ts` → `widgets`; `start.ts` → `start.ts`. Catalogues are what a language adds to `text`, and
 * `tracking` is what carriers share.
 */
export const layerOf = (path: string): string => /^(text\/locales|carriers\/tracking)(?=\/)|^[^/]+/.exec(path)![0];
