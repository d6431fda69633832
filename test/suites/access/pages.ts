import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../built.ts';
import { criteria } from './criteria.ts';
import { type Count, talliesFolder, type Tally } from './tally.ts';

/** The suites of access, each with what it tries. */
const tried = {
  axe: 'The rules of axe-core and the contrast of text, fields and pictures, in every scene; light, dark, right to left',
  keyboard: 'The Tab key through every scene, and the keys of each pattern, under a focus in sight',
  display: '320 px, 400 %, text spacing, text at 200 %: nothing cut off, covered, too small or scrolled both ways',
  media: 'Paper, forced colours, less motion, more contrast',
} as const;

const engines = ['chromium', 'firefox', 'webkit'];

const readTallies = (): Tally[] => {
  if (!existsSync(talliesFolder)) throw new Error('dist/access is not there: run `npm run access`, which tries first');
  return readdirSync(talliesFolder).map((file) => JSON.parse(readFileSync(join(talliesFolder, file), 'utf8')) as Tally);
};

const byNumber = new Intl.Collator('en', { numeric: true });

const listed = (numbers: Iterable<string>): string =>
  [...new Set(numbers)].toSorted(byNumber.compare).join(', ') || '–';

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

const versions = (tallies: readonly Tally[]): string =>
  listed(tallies.map(({ engine }) => engine)).replace(/\b[cfw]/g, (letter) => letter.toUpperCase());

const pageOf = (widget: string, tallies: readonly Tally[]): string => {
  const counts = (suite: string, engine?: string): Count[] =>
    tallies
      .filter((tally) => tally.suite === suite && (!engine || tally.engine.startsWith(engine)))
      .flatMap(({ widgets }) => widgets[widget] ?? []);
  const judged = (suite: string) =>
    counts(suite)
      .flatMap(({ criteria }) => criteria)
      .filter((one) => criteria.includes(one));
  const suites = Object.entries(tried).map(([suite, what]) =>
    row([
      suite,
      what,
      listed(judged(suite)),
      ...engines.map((engine) => counts(suite, engine)[0]?.cases ?? '–'),
      listed(counts(suite).flatMap(({ failing }) => failing)),
    ]),
  );
  const all = new Set(Object.keys(tried).flatMap(judged));
  const rest = criteria.filter((one) => !all.has(one));
  const dates = tallies.map(({ date }) => date).toSorted();
  return [
    `# Accessibility of candor-${widget}`,
    '',
    `Written on ${dates.at(-1)} from what the suites of access tried in ${versions(tallies)}; every test run tries some scenes, \`npm run access\` all of them.`,
    'A criterion in a row was judged in part, as far as a program can; none is claimed to be met. Cases are counted by engine.',
    '',
    '| Suite | What it tries | WCAG 2.2, A and AA | Chromium | Firefox | WebKit | Failing |',
    '| --- | --- | --- | ---: | ---: | ---: | --- |',
    ...suites,
    row(['none', 'What only a person can judge, and what does not apply', listed(rest), '–', '–', '–', '–']),
    '',
  ].join('\n');
};

const tallies = readTallies();
for (const widget of new Set(tallies.flatMap(({ widgets }) => Object.keys(widgets))))
  writeFileSync(join(root, 'src/widgets', widget, 'ACCESS.md'), pageOf(widget, tallies));
