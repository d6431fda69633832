import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../built.ts';
import { type Score, scoresFolder } from './score.ts';

const readScores = (): Score[] => {
  if (!existsSync(scoresFolder)) throw new Error('dist/scores is not there: run `npm run test:all` first');
  return readdirSync(scoresFolder)
    .toSorted()
    .map((file) => JSON.parse(readFileSync(join(scoresFolder, file), 'utf8')) as Score);
};

const number = new Intl.NumberFormat('en');

const rowOf = ({ suite, engine, cases, of, failing, seconds, commit }: Score): string => {
  const ids = Object.keys(failing);
  const shown = ids.slice(0, 10).join(', ') + (ids.length > 10 ? ` and ${ids.length - 10} more` : '');
  const ran = cases === of ? number.format(cases) : `${number.format(cases)} of ${number.format(of)}`;
  return `| ${suite} | ${engine} | ${ran} | ${number.format(cases - ids.length)} | ${shown || '–'} | ${seconds} s | ${commit} |`;
};

const describeScores = (scores: readonly Score[]): string => {
  const promises = new Map(scores.map(({ suite, promise }) => [suite, promise]));
  return [
    '# Scoreboard',
    '',
    `Written on ${new Date().toISOString().slice(0, 10)} from what was run, each row at its commit: every test run takes some of the cases, \`npm run test:all\` all of them.`,
    'Every widget and backend of the registry goes through every suite. A row names the cases that failed.',
    '',
    '| Suite | Engine | Cases | Passed | Failing | Time | Commit |',
    '| --- | --- | ---: | ---: | --- | ---: | --- |',
    ...scores.map(rowOf),
    '',
    '## What each promises',
    '',
    ...[...promises].map(([suite, promise]) => `- **${suite}**: ${promise}`),
    '',
  ].join('\n');
};

const scores = readScores();
const text = describeScores(scores);
console.log(text);
if (process.argv.includes('--write')) writeFileSync(join(root, 'test/SCOREBOARD.md'), text);
if (scores.some(({ failing }) => Object.keys(failing).length > 0)) process.exitCode = 1;
