import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { loadSchemas, type Schema } from './checks/schemas.ts';
import { broken, fitting, type JsonSchema, oddities, spoiled, texts } from './checks/values.ts';
import { contractExamples } from './contract.ts';
import { readVectors } from './data.ts';
import { everyWidget } from './every-widget.ts';

/*
 * The builds put `src/checks.ts` in the place of zod. Everything that has a schema is loaded twice, once with each, and
 * asked about the same values.
 */
const zod = await loadSchemas();
vi.doMock('zod/mini', () => import('../src/checks.ts'));
vi.resetModules();
const compact = await loadSchemas();

const answers: Record<string, Record<string, unknown>[]> = {};
for (const { resource, answer } of contractExamples()) (answers[resource] ??= []).push(answer);
for (const { sample } of everyWidget) {
  for (const [name, answer] of Object.entries(sample.data)) {
    (answers[name === 'shipment' ? 'shipments' : name] ??= []).push(answer as Record<string, unknown>);
  }
}

/** What the contract and the samples hold for a schema: whole answers for an envelope, their records for a list. */
const examplesFor = (name: string): unknown[] => {
  const [resource = '', part = ''] = name.split(', ');
  const whole = answers[resource] ?? [];
  return part === 'envelope' ? whole : whole.flatMap((answer) => (answer[part] as unknown[] | undefined) ?? []);
};

const verdict = (schema: Schema, value: unknown) => {
  const { success, data, error } = schema.safeParse(value);
  const paths = error?.issues.map(({ path }) => path.map(String).join('.'));
  return { success, data: success ? data : undefined, first: paths?.[0], paths: [...new Set(paths)].toSorted() };
};

const differences = (name: string, value: unknown): string[] => {
  const [one, other] = [verdict(zod.get(name)!, value), verdict(compact.get(name)!, value)];
  return isDeepStrictEqual(one, other) ? [] : [JSON.stringify({ zod: one, checks: other })];
};

/** Whole values of the hostile set, and those meant for a field. */
const hostile = readVectors<{ body?: string }>('attack/json-hostile.json').flatMap(({ body }) => {
  try {
    const value = JSON.parse(body ?? '') as Record<string, unknown> | null;
    return [value, value?._value];
  } catch {
    return [];
  }
});

describe.each([...zod.keys()])('%s', (name) => {
  /** An attribute is one small schema, and there are many. */
  const runs = name.startsWith('candor-') ? 40 : 250;
  const described = z.toJSONSchema(zod.get(name) as z.ZodMiniType, { io: 'input', unrepresentable: 'any' });
  const examples = examplesFor(name);
  const valid = fc.oneof(fitting(described as JsonSchema), ...(examples.length ? [fc.constantFrom(...examples)] : []));

  test('accepts, strips and defaults alike', () => {
    let accepted = 0;
    const property = fc.property(valid, (value) => {
      if (zod.get(name)!.safeParse(value).success) accepted += 1;
      expect(differences(name, value)).toEqual([]);
    });
    fc.assert(property, { numRuns: runs, examples: examples.slice(0, 50).map((example) => [example]) });
    expect(accepted).toBeGreaterThan(0);
  });

  test('refuses alike, at the same path', () => {
    fc.assert(
      fc.property(broken(valid), (value) => {
        expect(differences(name, value)).toEqual([]);
      }),
      { numRuns: runs },
    );
  });

  test('judges hostile values alike, alone and in every place of a good one', () => {
    const whole = [...oddities, ...texts, ...hostile];
    const values = examples.slice(0, 3).flatMap((example) => spoiled(example, [...oddities, ...texts]));
    for (const value of [...whole, ...values]) expect(differences(name, value)).toEqual([]);
  });
});
