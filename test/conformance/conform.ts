import { inputChecks } from './inputs.checks.ts';
import { keyChecks } from './keys.checks.ts';
import { listChecks } from './lists.checks.ts';
import { readingChecks } from './reading.checks.ts';
import { type Checks, Skip, Visit } from './visit.ts';

export interface Outcome {
  name: string;
  result: 'kept' | 'broken' | 'not tested';
  /** Absent when it is kept. */
  why?: string;
}

export const reading: Checks = { ...readingChecks, ...listChecks };
export const writing: Checks = { ...keyChecks, ...inputChecks };

/**
 * Tests any backend against the wire contract, one promise after another. Writing leaves reviews and questions of a
 * product of its own, `conformance-…`, behind.
 */
export async function* conform(endpoint: string, checks: Checks = { ...reading, ...writing }): AsyncGenerator<Outcome> {
  const visit = new Visit(endpoint);
  for (const [name, check] of Object.entries(checks)) {
    try {
      await check(visit);
      yield { name, result: 'kept' };
    } catch (error) {
      const { message, cause } = error as Error;
      const why = cause instanceof Error ? `${message} (${cause.message})` : message;
      yield { name, result: error instanceof Skip ? 'not tested' : 'broken', why };
    }
  }
}
