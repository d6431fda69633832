import { expect, test, vi } from 'vitest';
import { countsOf, runMatrix, runStorms } from './crash/main.ts';
import { allCases, diagonal, points } from './crash/plan.ts';
import { describeWithData } from './data.ts';

vi.setConfig({ testTimeout: 600_000 });

describeWithData('a write whose tab, browser, network or backend dies on its way', () => {
  // The whole is `npm run test:crash`.
  const cases = diagonal(allCases(['indexeddb', 'localstorage']));

  test('is tried at all points and by all events', () => {
    expect(points.length).toBeGreaterThan(15);
    expect(new Set(cases.map(({ point }) => point)).size).toBe(points.length);
    expect(new Set(cases.map(({ event }) => event)).size).toBe(16);
  });

  test('is never lost, doubled or misreported', async () => {
    const wrong: string[] = [];
    const counts = countsOf(await runMatrix(cases, (line) => wrong.push(line)));
    console.info(`crash matrix, ${cases.length} cases: ${JSON.stringify(counts)}`);
    expect(wrong).toEqual([]);
    expect(counts.right).toBe(cases.length);
  });

  test('takes effect once, however many tabs write at once and die', async () => {
    const storms = await runStorms([1], () => {});
    console.info(`crash storm: ${JSON.stringify(storms)}`);
    for (const { lost, doubled, told, begun } of storms) {
      expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 });
      expect(told).toBeGreaterThan(begun / 2);
    }
  });
});
