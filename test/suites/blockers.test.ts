import { globSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import { root } from '../built.ts';
import { html, restScript, tagFor } from '../browsers/shop.ts';
import { everyWidget, type Subject } from '../every-widget.ts';
import { hiddenIn, rememberIn } from './blockers/hidden.ts';
import { readLists } from './blockers/lists.ts';
import { askedByBackends } from './blockers/requests.ts';
import { createBlocker } from './blockers/rules.ts';
import { describeSuite } from './describe-suite.ts';
import { openShop } from './policies/shop-site.ts';
import { walkIn } from './policies/walk.ts';
import { settled } from './settled.ts';
import type { Case } from './suite.ts';
import { witnessTag } from './witness.ts';

interface BlockerCase extends Case {
  /** Addresses and how they are asked for; or a widget, whose markup is looked at. */
  readonly urls?: readonly string[];
  readonly type?: 'script' | 'xhr';
  readonly subject?: Subject;
}

const shop = 'https://shop.example';

/** As the docs have it: on the shop's own host, on another, and in the shop's bundle. */
const foldersOf = { cdn: [`${shop}/candor`, 'https://cdn.example/candor'], npm: [`${shop}/assets`] };

const files: BlockerCase[] = Object.entries(foldersOf).flatMap(([build, folders]) =>
  globSync('**/*.{js,json}', { cwd: join(root, 'dist', build), exclude: ['.vite/**'] }).map((file) => ({
    id: `file ${build}/${file.replace(/\.[\w-]{6,7}(?=\.js$)/, '')} ${file}`,
    urls: folders.map((folder) => `${folder}/${file}`),
    type: 'script' as const,
  })),
);

const cases = async (): Promise<readonly BlockerCase[]> => [
  ...everyWidget.map((subject) => ({ id: `markup of ${subject.name}`, subject })),
  ...files,
  ...(await askedByBackends()).map(({ backend, url }) => ({
    id: `request of ${backend}: ${url}`,
    urls: [url],
    type: 'xhr' as const,
  })),
];

const lists = readLists();

if (lists.length === 0) test.skip('blockers: skipped, the lists come from npm, which could not be reached', () => {});
else
  describeSuite({
    name: 'blockers',
    promise: 'no rule of the common lists hides what a widget draws, or stops a file or a request of ours',
    cases,
    sample: { chromium: Infinity },
    run: async (cases, engine, tell) => {
      const { stops, hides } = createBlocker(lists);
      const site = await openShop();
      const tab = await engine.openTab();
      for (const { id, urls = [], type, subject } of cases) {
        const problems = urls.flatMap((url) => {
          const rule = stops(url, `${shop}/`, type!);
          return rule ? [`${rule} stops ${url}`] : [];
        });
        if (subject) {
          const selector = `candor-${subject.name}`;
          await tab.open(
            site.add({ html: html({ head: witnessTag() + restScript, body: tagFor(subject) }), headers: {} }),
          );
          await settled(tab, selector, 1);
          await rememberIn(tab, selector);
          await walkIn(tab, selector, true);
          const { tested, met, hidden } = await hiddenIn(tab, selector, hides);
          if (tested < 10_000) problems.push(`only ${tested} rules were tried`);
          if (met < 5) problems.push(`only ${met} elements were met`);
          problems.push(...hidden);
        }
        tell(id, problems);
      }
      await tab.close();
      await site.close();
    },
  });
