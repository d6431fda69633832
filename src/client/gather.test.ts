import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { gather } from './gather.ts';
import { inTurn } from './turns.ts';

const frame = 16;
/** Long enough for whatever is gathered to be sent. */
const quiet = () => vi.advanceTimersByTimeAsync(1000);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => setTimeout(callback, frame));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const products = (count: number) => Array.from({ length: count }, (_, at) => `sku-${at}`);

/** Answers a request with the values it asked for, and keeps the requests. */
const recorder = () => {
  const requests: (readonly string[])[] = [];
  const ask = async (values: readonly string[]) => {
    requests.push(values);
    return values;
  };
  return { requests, ask };
};

describe('questions asked together', () => {
  test('that are 100 are one request', async () => {
    const { requests, ask } = recorder();
    const question = gather(100, ask);
    const answers = Promise.all(products(100).map((product) => question(product)));
    await quiet();
    expect(requests).toEqual([products(100)]);
    expect(await answers).toHaveLength(100);
  });

  test('that are 250 are three requests, and each gets the answer of its own', async () => {
    const { requests, ask } = recorder();
    const question = gather(100, ask);
    const answers = Promise.all(products(250).map((product) => question(product)));
    await quiet();
    expect(requests.map(({ length }) => length)).toEqual([100, 100, 50]);
    (await answers).forEach((values, at) => expect(values).toContain(`sku-${at}`));
  });

  test('that are the same are asked once and all answered', async () => {
    const { requests, ask } = recorder();
    const question = gather(100, ask);
    const answers = Promise.all([question('a'), question('b'), question('a')]);
    await quiet();
    expect(requests).toEqual([['a', 'b']]);
    expect(await answers).toHaveLength(3);
  });

  test('over the frames in which a page mounts its elements are one request', async () => {
    const { requests, ask } = recorder();
    const question = gather(100, ask);
    for (const product of ['a', 'b', 'c']) {
      void question(product);
      await vi.advanceTimersByTimeAsync(frame);
    }
    await quiet();
    expect(requests).toEqual([['a', 'b', 'c']]);
  });

  test('by elements that wait for their turn on a busy machine are one request', async () => {
    vi.useRealTimers();
    // Every turn takes long, and frames come between any two of them.
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 20));
    vi.stubGlobal('requestAnimationFrame', (callback: () => void) => queueMicrotask(callback));
    const { requests, ask } = recorder();
    const question = gather(100, ask);
    const mount = (product: string) => new Promise((resolve) => inTurn(() => resolve(question(product))));
    await Promise.all(products(8).map(mount));
    expect(requests).toEqual([products(8)]);
  });

  test('do not wait for a page that never stops asking', async () => {
    const { requests, ask } = recorder();
    const question = gather(100, ask);
    for (const product of products(20)) {
      void question(product);
      await vi.advanceTimersByTimeAsync(frame);
    }
    expect(requests[0]).toContain('sku-0');
  });

  test('are apart from those asked after they were sent', async () => {
    const { requests, ask } = recorder();
    const question = gather(100, ask);
    void question('a');
    await quiet();
    void question('b');
    await quiet();
    expect(requests).toEqual([['a'], ['b']]);
  });

  test('are sent where the page has no frames, being in the background', async () => {
    vi.stubGlobal('requestAnimationFrame', () => 0);
    const { requests, ask } = recorder();
    const question = gather(100, ask);
    void question('a');
    await quiet();
    expect(requests).toEqual([['a']]);
  });
});

describe('when a part of the questions fails', () => {
  const ask = async (values: readonly string[]) => {
    if (values.includes('sku-150')) throw new Error('503');
    return values;
  };

  test('the others are answered and none is lost', async () => {
    const question = gather(100, ask);
    const settled = Promise.allSettled(products(250).map((product) => question(product)));
    await quiet();
    const statuses = (await settled).map(({ status }) => status);
    expect(statuses.slice(0, 100)).toEqual(Array(100).fill('fulfilled'));
    expect(statuses.slice(100, 200)).toEqual(Array(100).fill('rejected'));
    expect(statuses.slice(200)).toEqual(Array(50).fill('fulfilled'));
  });

  test('later questions are asked anew', async () => {
    const question = gather(100, ask);
    const failed = question('sku-150').catch(() => 'failed');
    await quiet();
    expect(await failed).toBe('failed');
    const asked = question('sku-1');
    await quiet();
    expect(await asked).toEqual(['sku-1']);
  });
});

describe('questions nobody waits for any more', () => {
  test('are not sent', async () => {
    const { requests, ask } = recorder();
    const question = gather(100, ask);
    const [leaving, staying] = [new AbortController(), new AbortController()];
    void question('a', leaving.signal);
    void question('b', staying.signal);
    leaving.abort();
    await quiet();
    expect(requests).toEqual([['b']]);
  });

  test('stop their request when the last of it leaves, and not before', async () => {
    const stopped: boolean[] = [];
    const question = gather(100, async (values, { signal }) => {
      signal.addEventListener('abort', () => stopped.push(true));
      return values;
    });
    const [first, last] = [new AbortController(), new AbortController()];
    void question('a', first.signal);
    void question('b', last.signal);
    await quiet();
    first.abort();
    expect(stopped).toEqual([]);
    last.abort();
    expect(stopped).toEqual([true]);
  });
});
