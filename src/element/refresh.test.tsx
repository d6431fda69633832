import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { interval, keepFresh } from './refresh.ts';

const leave: (() => void)[] = [];
const keep = (every: number, answer: () => boolean = () => true) => {
  const ask = vi.fn(async () => answer());
  leave.push(keepFresh(every, ask));
  return ask;
};
const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000);
const look = (visible: boolean) => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(!visible);
  document.dispatchEvent(new Event('visibilitychange'));
};

// Once: the page's clock never goes back, and the last request before a test counts for it.
beforeAll(() => void vi.useFakeTimers());
afterAll(() => void vi.useRealTimers());
beforeEach(() => look(true));
afterEach(() => {
  leave.splice(0).forEach((stop) => stop());
  vi.restoreAllMocks();
});

test('asks again and again, and never once it has been left', async () => {
  const ask = keep(2 * interval);
  await minutes(6.5);
  expect(ask).toHaveBeenCalledTimes(3);
  leave.pop()!();
  await minutes(60);
  expect(ask).toHaveBeenCalledTimes(3);
});

test('makes one request a minute, in turn, however many ask', async () => {
  const asks = [1, 2, 3, 4].map(() => keep(1000));
  await minutes(12.1);
  const counts = asks.map((ask) => ask.mock.calls.length);
  expect(counts.reduce((sum, count) => sum + count)).toBeLessThanOrEqual(13);
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(3);
});

test('rests while nobody looks, and catches up when somebody does', async () => {
  const ask = keep(interval);
  look(false);
  await minutes(30);
  expect(ask).not.toHaveBeenCalled();
  look(true);
  await minutes(0.1);
  expect(ask).toHaveBeenCalledTimes(1);
});

test('waits longer after each failure, up to a quarter of an hour, and goes back after success', async () => {
  let works = false;
  const ask = keep(interval, () => works);
  await minutes(1 + 2 + 4 + 8 + 0.5);
  expect(ask).toHaveBeenCalledTimes(4);
  await minutes(15);
  expect(ask).toHaveBeenCalledTimes(5);
  works = true;
  await minutes(15);
  expect(ask).toHaveBeenCalledTimes(6);
  await minutes(1);
  expect(ask).toHaveBeenCalledTimes(7);
});
