import { expect, test } from 'vitest';
import { entries, snippets } from './suites/hostile-pages/entries.ts';
import { allScenarios } from './suites/scenarios/all.ts';
import { leftOut } from './suites/scenarios/left-out.ts';

const run = new Set([...snippets, ...allScenarios].map(({ id }) => id));

test('every hostile page of the shared set is run by a suite, or its reason is given', () => {
  expect(entries.map(({ id }) => id).filter((id) => !run.has(id) && !(id in leftOut))).toEqual([]);
});

test('no page that a suite runs is said to be left out', () => {
  expect(Object.keys(leftOut).filter((id) => run.has(id))).toEqual([]);
});
