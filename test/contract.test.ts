import { expect, test } from 'vitest';
import { check } from '../src/client/check.ts';
import { resources } from '../src/model/resources.ts';
import { contractExamples } from './contract.ts';
import { describeWithData } from './data.ts';

describeWithData('the wire contract', () => {
  const examples = contractExamples();

  test('has an example of every resource', () => {
    expect(new Set(examples.map(({ resource }) => resource))).toEqual(new Set(Object.keys(resources)));
  });

  test.each(examples)('is kept by its own example: $heading', ({ resource, answer }) => {
    expect(check(resources[resource], answer).problems).toEqual([]);
  });

  test.each(examples)('shows no field that would be ignored: $heading', ({ resource, answer }) => {
    const read = check(resources[resource], answer).answer;
    // A rating is brought to five stars, so its own scale does not outlive the reading.
    const kept = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value, (key, one: unknown) => (key === 'best' || key === 'worst' ? undefined : one)));
    expect(kept(read)).toEqual(kept(answer));
  });
});
