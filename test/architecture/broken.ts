/** A small tree that keeps every rule, some of them narrowly. */
export const sound: Record<string, string> = {
  'registry.ts': `
    import type { AnyWidget } from './widget.ts';
    export const widgets = { seal: () => import('./widgets/seal/seal.ts') };
    export const backends = { rest: () => import('./backends/rest.ts') };`,
  'widget.ts': `import type * as z from 'zod/mini'; import type { Id } from './model/id.ts';`,
  'model/id.ts': `import * as z from 'zod/mini'; /* innerHTML, fetch(), eval(), rem */ export const Id = z.string();`,
  'backends/rest.ts': `import { Id } from '../model/id.ts'; export default (json) => json('/items');
    export const later = () => import('../carriers/carriers.ts');`,
  'carriers/carriers.ts': `export const carriers = { post: () => import('./post.ts') };`,
  'carriers/post.ts': `import { at } from './tracking/payload.ts'; export default (payload) => at(payload);`,
  'carriers/tracking/payload.ts': `import { Id } from '../../model/id.ts';`,
  'client/client.ts': `// the only one\nexport const ask = () => fetch('/');  export const is = (s) => s.safeParse(1);`,
  'element/element.ts': `import { signal } from '@preact/signals'; customElements.get('x');`,
  'ui/stars.tsx': `export const Stars = () => <button class="a" type="button">.</button>;`,
  'ui/base.css': `/* 2rem, @property */ .a { margin: 2em }`,
  'start.ts': `import { widgets } from './registry.ts'; import { ask } from './client/client.ts';`,
  'auto.ts': `import { start } from './start.ts';`,
  'loader.ts': `type Auto = typeof import('./auto.ts'); import { discover } from './discover.ts';`,
  'discover.ts': `export const discover = () => {};`,
  'widgets/seal/seal.ts': `import styles from './seal.css?inline'; import { SealView } from './seal.view.tsx';`,
  'widgets/seal/seal.attributes.ts': `import * as z from 'zod/mini';`,
  'widgets/seal/seal.view.tsx': `import { Stars } from '../../ui/stars.tsx'; import { Fragment } from 'preact';`,
  'widgets/seal/seal.css': ``,
  'widgets/seal/seal.text.ts': ``,
  'widgets/seal/seal.sample.ts': ``,
  'widgets/seal/seal.test.tsx': `import { anything } from 'anywhere'; element.innerHTML = '';`,
  'widgets/seal/mark.view.tsx': ``,
  'widgets/seal/README.md': `# candor-seal`,
};

interface Broken {
  readonly what: string;
  /** Over the sound tree; \`undefined\` takes a file away. */
  readonly files: Record<string, string | undefined>;
  readonly found: RegExp;
}

const inView = (what: string, code: string, found: RegExp): Broken => ({
  what,
  files: { 'widgets/seal/mark.view.tsx': code },
  found: new RegExp(`^widgets/seal/mark\\.view\\.tsx: ${found.source}`),
});

export const broken: readonly Broken[] = [
  inView(
    'a widget that imports the client',
    `import { ask } from '../../client/client.ts';`,
    /widgets may not import client\/client/,
  ),
  inView(
    'a widget that imports a type of a backend',
    `import type { B } from '../../backends/rest.ts';`,
    /widgets may not import/,
  ),
  inView(
    'a widget that imports another later',
    `const other = () => import('../rating/rating.ts');`,
    /may not import widgets\/rating/,
  ),
  inView(
    'a widget that imports the type of an import',
    `type C = import('../../client/client.ts').C;`,
    /widgets may not import/,
  ),
  inView(
    'a widget that exports what it imports',
    `export { ask } from '../../client/client.ts';`,
    /widgets may not import/,
  ),
  inView(
    'an import without extension',
    `import { Stars } from '../../ui/stars';`,
    /"..\/..\/ui\/stars" has no extension/,
  ),
  inView('another package', `import clsx from 'clsx';`, /may not import "clsx"/),
  inView('hooks', `import { useState } from 'preact/hooks';`, /may not import "preact\/hooks"/),
  inView('a signal in a view', `import { signal } from '@preact/signals';`, /may not import "@preact\/signals"/),
  inView('a schema in a view', `import * as z from 'zod/mini';`, /may not import "zod\/mini"/),
  inView('a request of a widget', `export const a = () => fetch('/x');`, /"fetch\(": only client/),
  inView('a beacon of a widget', `navigator.sendBeacon('/x');`, /"sendBeacon": only client/),
  inView('data judged outside the client', `const a = Schema.safeParse(value);`, /".safeParse": only client/),
  inView('a custom element of a widget', `customElements.define('x-y', X);`, /"customElements": only element/),
  inView('a button that submits', `const a = <button class="x">Go</button>;`, /<button class="x"> has no type/),
  inView(
    'a button whose type is computed',
    `const a = <button type={kind} />;`,
    /<button type=\{kind\} \/> has no type/,
  ),
  inView('markup from text', `element.innerHTML = text;`, /"innerHTML": text becomes no markup/),
  inView('markup from text in a view', `const a = <p dangerouslySetInnerHTML={{ __html: x }} />;`, /"InnerHTML"/),
  inView('outer markup', `element.outerHTML = text;`, /"outerHTML"/),
  inView('adjacent markup', `element.insertAdjacentHTML('beforeend', text);`, /"insertAdjacentHTML"/),
  inView('a written document', `document.write(text);`, /"document.write"/),
  inView('evaluated text', `eval(text);`, /"eval\(": no text becomes code/),
  inView('a function from text', `const a = new Function('return 1');`, /"Function\(": no text becomes code/),
  inView('a style attribute', `element.setAttribute('style', 'color: red');`, /.*forbidden by policies on styles/),
  inView('a style element', `const a = <style>{css}</style>;`, /"<style": forbidden/),
  inView('a loop over prototypes', `for (const key in object) {}`, /for \(const key in object\) walks/),
  inView('a rem in code', `const css = ':host { padding: 1.5rem }';`, /"5rem": the page decides/),
  inView('an unload handler', `addEventListener('unload', leave);`, /"unload": keeps pages out/),
  inView('a module loader of the page', `if (typeof define === 'function' && define.amd) define(f);`, /"define.amd"/),
  inView('the visitor’s language', `const a = navigator.language;`, /"navigator.language"/),
  inView('a cookie', `document.cookie = 'a=1';`, /"document.cookie": nothing is stored/),
  inView('a thing stored', `localStorage.setItem('a', '1');`, /"localStorage": nothing is stored/),
  {
    what: 'full zod',
    files: { 'model/id.ts': `import * as z from 'zod';` },
    found: /^model\/id.ts: may not import "zod"/,
  },
  { what: 'a package of Node', files: { 'model/id.ts': `import 'node:fs';` }, found: /may not import "node:fs"/ },
  {
    what: 'signals in the client',
    files: { 'client/client.ts': `import { signal } from '@preact/signals';` },
    found: /may not import "@preact\/signals"/,
  },
  {
    what: 'zod at run time in a contract',
    files: { 'widget.ts': `import * as z from 'zod/mini';` },
    found: /^widget.ts: may not import "zod\/mini"/,
  },
  {
    what: 'a model that looks up',
    files: { 'model/id.ts': `import { a } from '../ui/stars.tsx';` },
    found: /model may not import ui/,
  },
  {
    what: 'a backend that imports another',
    files: { 'backends/rest.ts': `import files from './files.ts';` },
    found: /^backends\/rest.ts: may not import backends\/files.ts/,
  },
  {
    what: 'a backend that asks by itself',
    files: { 'backends/rest.ts': `export default () => globalThis.fetch('/');` },
    found: /^backends\/rest.ts: .*only client/,
  },
  {
    what: 'a backend that brings the reading of vendors at once',
    files: { 'backends/rest.ts': `import { toShipment } from '../carriers/carriers.ts';` },
    found: /^backends\/rest.ts: may import carriers\/carriers.ts only as lazy/,
  },
  {
    what: 'a vendor that knows a backend',
    files: { 'carriers/post.ts': `import type { Ask } from '../backend.ts';` },
    found: /^carriers\/post.ts: carriers may not import backend.ts/,
  },
  {
    what: 'a vendor that leans on another',
    files: { 'carriers/air.ts': `import post from './post.ts';` },
    found: /^carriers\/air.ts: may not import carriers\/post.ts/,
  },
  {
    what: 'shared steps that know a vendor',
    files: { 'carriers/tracking/payload.ts': `import post from '../post.ts';` },
    found: /^carriers\/tracking\/payload.ts: carriers\/tracking may not import carriers\/post.ts/,
  },
  {
    what: 'a loader that brings the core',
    files: { 'loader.ts': `import { run } from './auto.ts';` },
    found: /^loader.ts: may import auto.ts only as type/,
  },
  {
    what: 'a registry that brings a widget at once',
    files: { 'registry.ts': `import seal from './widgets/seal/seal.ts'; ${sound['registry.ts']}` },
    found: /^registry.ts: may import widgets\/seal\/seal.ts only as lazy/,
  },
  {
    what: 'a widget that brings at once what it loads later',
    files: { 'widgets/seal/seal.view.tsx': `import { Ask } from './ask/ask.view.tsx';` },
    found: /^widgets\/seal\/seal.view.tsx: may import widgets\/seal\/ask\/ask.view.tsx only as lazy/,
  },
  { what: 'a file of no layer', files: { 'helpers.ts': `` }, found: /^helpers.ts: belongs to no layer/ },
  { what: 'a rem in styles', files: { 'ui/base.css': `.a { margin: 2rem }` }, found: /^ui\/base.css: "2rem"/ },
  { what: 'a registered property', files: { 'ui/base.css': `@property --a { syntax: '*' }` }, found: /"@property"/ },
  { what: 'a font', files: { 'ui/base.css': `@font-face { src: url(a) }` }, found: /"@font-face"/ },
  {
    what: 'a widget without sample',
    files: { 'widgets/seal/seal.sample.ts': undefined },
    found: /^widgets\/seal: seal.sample.ts is missing/,
  },
  { what: 'a widget without README', files: { 'widgets/seal/README.md': undefined }, found: /README.md is missing/ },
  {
    what: 'a helper in a widget’s folder',
    files: { 'widgets/seal/utils.ts': `` },
    found: /utils.ts is none of a widget's files/,
  },
  {
    what: 'a backend without a line',
    files: { 'backends/files.ts': `` },
    found: /^registry.ts: backends\/files.ts has no line/,
  },
  {
    what: 'a widget under another name',
    files: { 'registry.ts': sound['registry.ts']!.replace('seal:', 'badge:') },
    found: /^registry.ts: widgets\/seal\/seal.ts has no line under its name/,
  },
];
