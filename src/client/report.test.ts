import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { resources } from '../model/resources.ts';
import { createClient, type Result, type Source } from './client.ts';
import { forgetReports, report } from './report.ts';

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
  forgetReports();
});
afterEach(() => vi.restoreAllMocks());

const lines = (level: 'warn' | 'error') => vi.mocked(console[level]).mock.calls.map(([line]) => String(line));

/** Asks for badges, as several widgets of a page would one after the other. */
const askTimes = async (times: number, source: Source): Promise<Result[]> => {
  const client = createClient(source);
  const received: Result[] = [];
  for (let asked = 0; asked < times; asked += 1) {
    await new Promise<void>((resolve) => {
      client.load({ resource: resources.badges, query: { asked } }, 'en', new AbortController().signal, (result) => {
        received.push(result);
        resolve();
      });
    });
  }
  return received;
};

describe('the console', () => {
  test('says a problem once, however often it is met', () => {
    report('warn', 'the same');
    report('warn', 'the same');
    report('error', 'another');
    expect(lines('warn')).toEqual(['[candor] the same']);
    expect(lines('error')).toEqual(['[candor] another']);
  });

  test('names a failure once for all widgets that meet it', async () => {
    const received = await askTimes(3, async () => async () => Promise.reject(new Error('the cable is out')));
    expect(received).toHaveLength(3);
    expect(lines('error')).toEqual(['[candor] the cable is out']);
  });

  test('counts the records left out, and names the first by its path', async () => {
    const items = [{ id: 'pci', kind: 'security', name: 'Card data' }, { id: 'x' }, null];
    const received = await askTimes(2, async () => async () => ({ items }));
    expect(received[0]).toMatchObject({
      answer: { items: [{ id: 'pci' }] },
      problems: [expect.any(String), expect.any(String)],
    });
    expect(lines('warn')).toEqual([expect.stringMatching(/2 record\(s\) of "badges".*items\[1\]\.kind: /)]);
  });

  test('names a resource nobody answers', async () => {
    const [result] = await askTimes(1, async () => undefined);
    expect(result).toMatchObject({ failure: { code: 'unanswered', message: expect.stringContaining('"badges"') } });
  });

  test('names a backend that cannot be connected', async () => {
    const [result] = await askTimes(1, async () => Promise.reject(new Error('there is no backend "soap"')));
    expect(result).toMatchObject({ failure: { message: 'there is no backend "soap"' } });
    expect(lines('error')).toEqual(['[candor] there is no backend "soap"']);
  });
});
