import { expect, it } from 'vitest';
import { fill, unlimited, visit, which } from './testing/conformance.ts';
import { onEveryDatabase } from './testing/databases.ts';

onEveryDatabase('the conformance kit', (database) => {
  it('finds that every promise is kept', async () => {
    await fill(database(), 'at-once');
    const outcomes = await visit(unlimited(database()));
    expect(which(outcomes, 'broken')).toEqual([]);
    expect(which(outcomes, 'not tested')).toEqual(['a limit of writes says how long to wait: it was not met']);
    expect(outcomes.length).toBeGreaterThan(60);
  }, 180_000);

  it('finds it where somebody looks at reviews first, as far as can be seen', async () => {
    await fill(database(), 'after-check');
    const outcomes = await visit(unlimited(database()));
    expect(which(outcomes, 'broken')).toEqual([]);
    expect(which(outcomes, 'not tested')).toHaveLength(5);
  }, 180_000);
});
