import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { putOff } from './put-off.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('does the last of many, once nothing newer comes', () => {
  const act = vi.fn();
  const { later } = putOff(act, 100);
  later('a');
  vi.advanceTimersByTime(99);
  later('b');
  vi.advanceTimersByTime(99);
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(act.mock.calls).toEqual([['b']]);
});

test('does what waits at once where asked, and only once', () => {
  const act = vi.fn();
  const { later, now } = putOff(act, 100);
  later('a');
  now();
  now();
  vi.advanceTimersByTime(200);
  expect(act.mock.calls).toEqual([['a']]);
});

test('forgets what is dropped', () => {
  const act = vi.fn();
  const { later, now, drop } = putOff(act, 100);
  later('a');
  drop();
  now();
  vi.advanceTimersByTime(200);
  expect(act).not.toHaveBeenCalled();
});
