import { readBuilt } from '../../built.ts';
import { everyWidget, type Subject } from '../../every-widget.ts';
import type { Case } from '../suite.ts';
import { hashes } from './shop.ts';

/** A page some of whose files were changed on their way, and who must do without. */
export interface ChangedCase extends Case {
  readonly script: 'candor.js' | 'candor.all.js';
  readonly subjects: readonly Subject[];
  readonly isChanged: (file: string) => boolean;
  /** Widgets that keep the shop's own words. */
  readonly lost: ReadonlySet<string>;
  /** How many lines say so; `some`: one for each way in which it is noticed. */
  readonly lines: 0 | 1 | 'some';
  /** Everything is pressed, so that what comes later is asked for. */
  readonly pressed: boolean;
}

interface Chunks {
  readonly core: string[];
  readonly widgets: Record<string, string[]>;
  readonly backends: Record<string, string[]>;
}

const chunks = JSON.parse(readBuilt('cdn/chunks.json').toString()) as Chunks;
const names = everyWidget.map(({ name }) => name);
const first = new Set([
  ...chunks.core,
  ...Object.values(chunks.widgets).flat(),
  ...Object.values(chunks.backends).flat(),
]);
const isLater = (file: string): boolean => file.startsWith('chunks/') && !first.has(file);

const changed = (file: string, lost: readonly string[], lines: ChangedCase['lines'], id = file): ChangedCase => {
  if (!(file in hashes)) throw new Error(`integrity.json does not name ${file}`);
  return {
    id: `${id.replace(/\.[\w-]{6,7}\.js$/, '')} is changed`,
    script: file === 'candor.all.js' ? file : 'candor.js',
    subjects: everyWidget,
    isChanged: (one) => one === file,
    lost: new Set(lost),
    lines,
    pressed: false,
  };
};

const asPublished = {
  subjects: everyWidget,
  isChanged: () => false,
  lost: new Set<string>(),
  lines: 0,
  pressed: false,
} as const;

const whatComesLater = (subject: Subject): ChangedCase => ({
  ...asPublished,
  id: `what ${subject.name} loads later is changed`,
  script: 'candor.js',
  subjects: [subject],
  isChanged: isLater,
  pressed: true,
});

/** Who needs the backend: to read, or to know whether it takes what is written. */
const served = everyWidget.filter(({ reads, widget }) => reads || widget.writes?.length).map(({ name }) => name);

export const changedCases: readonly ChangedCase[] = [
  { id: 'candor.js and its files are as published', script: 'candor.js', ...asPublished },
  { id: 'candor.all.js is as published', script: 'candor.all.js', ...asPublished },
  // A script that does not run says nothing; the browser does.
  changed('candor.js', names, 0, 'candor.js '),
  changed('candor.all.js', names, 0, 'candor.all.js '),
  ...chunks.core.map((file) => changed(file, names, 1)),
  ...chunks.backends.rest!.map((file) => changed(file, served, 'some')),
  ...Object.entries(chunks.widgets).flatMap(([name, files]) => files.map((file) => changed(file, [name], 1))),
  ...everyWidget.map((subject) => whatComesLater(subject)),
];
