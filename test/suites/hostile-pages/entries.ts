import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page that does something to what shares it: a script, styles, or a story told by its name. */
export interface Entry {
  readonly id: string;
  readonly group: 'builtins' | 'dom-api' | 'storage' | 'css' | 'lifecycle' | 'csp';
  /** Whether it happens before our script or after it. */
  readonly when: 'before' | 'after';
  readonly expect: string;
  readonly js?: string;
  readonly css?: string;
  readonly html?: string;
  /** A library that stands before our script. */
  readonly src?: string;
}

const library = (id: string, src: string, js?: string): Entry => ({
  id,
  group: 'builtins',
  when: 'before',
  expect: 'the same',
  src,
  ...(js && { js }),
});

/** Libraries that change for all scripts what they share. */
const libraries: readonly Entry[] = [
  library('zone', '/lib/zone.js/bundles/zone.umd.js'),
  library('core-js', '/page/core-js.js'),
  library(
    'ses-lockdown',
    '/lib/ses/dist/lockdown.umd.js',
    "lockdown({ errorTaming: 'unsafe', consoleTaming: 'unsafe' })",
  ),
];

/** Where the shared set is not given. */
const builtIn: readonly Entry[] = [
  {
    id: 'own-array-tojson',
    group: 'builtins',
    when: 'before',
    expect: 'the same',
    js: "Array.prototype.toJSON=function(){return 'no list'};Object.prototype.each=function(){}",
  },
  {
    id: 'own-frozen',
    group: 'builtins',
    when: 'before',
    expect: 'the same',
    js: '[Object,Array,Function,Promise,String].forEach(function(C){Object.freeze(C.prototype)})',
  },
  {
    id: 'own-type',
    group: 'css',
    when: 'before',
    expect: 'the same',
    css: 'body{letter-spacing:9px;text-transform:uppercase;text-indent:50px;white-space:pre;text-shadow:2px 2px red}',
  },
];

const file = process.env.CANDOR_DATA && join(process.env.CANDOR_DATA, 'attack/host-pages.json');

/** Every entry of the shared set, or a few of our own without it. */
export const entries: readonly Entry[] =
  file && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Entry[]) : builtIn;

/** What can be put into a page as it stands; all others are scenarios. */
export const isSnippet = ({ js, css, html, group }: Entry): boolean =>
  (js ?? css ?? html) !== undefined && group !== 'csp';

export const snippets: readonly Entry[] = [...entries.filter(isSnippet), ...libraries];
