import { describe, expect, test } from 'vitest';
import { Failure, toFailure } from './failure.ts';

const refused = new Failure('status', 'it answered 503', undefined, 503);

describe('what a backend throws', () => {
  test('is taken as it is where it is a failure', () => {
    expect(toFailure(refused)).toBe(refused);
  });

  test.each([
    ['in its own words, because of a failure', new Error('come back later', { cause: refused }), 'status', 503],
    ['of words put round words', new Error('a', { cause: new Error('b', { cause: refused }) }), 'status', 503],
    ['with the status it was answered', Object.assign(new Error('no'), { status: 429 }), 'status', 429],
    ['because of something unknown', new Error('asleep', { cause: 'the cat' }), 'backend', undefined],
    ['of which nothing is known', new Error('the page holds no reviews'), 'backend', undefined],
  ])('%s, keeps what is known of it', (_, thrown, code, status) => {
    expect(toFailure(thrown)).toMatchObject({ code, status, message: thrown.message, cause: thrown });
  });

  test.each(['down', undefined, null, 7])('that is no error is told all the same: %s', (thrown) => {
    expect(toFailure(thrown)).toMatchObject({ code: 'backend', message: String(thrown) });
  });
});
