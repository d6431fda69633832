import { afterEach, describe, expect, test, vi } from 'vitest';
import { check } from '../src/client/check.ts';
import { fetchJson } from '../src/client/json.ts';
import { resources } from '../src/model/resources.ts';
import { readVectors } from './data.ts';
import { saveScore } from './suites/score.ts';

interface Document {
  readonly name: string;
  readonly b64: string;
  readonly expect: 'accept' | 'reject' | 'either' | 'transform';
}

interface Bomb {
  readonly id: string;
  readonly gen?: { readonly kind: string; readonly n?: number; readonly item?: string; readonly seq?: string };
}

const times = (count: number, part: (place: number) => string): string =>
  Array.from({ length: count }, (_, place) => part(place)).join(',');

/** Bombs by kind, of the size they are given, as the bytes of an answer. */
const kinds: Record<string, (size: number, gen: NonNullable<Bomb['gen']>) => string> = {
  'nest-array': (size) => '['.repeat(size) + ']'.repeat(size),
  'nest-object': (size) => '{"a":'.repeat(size) + '1' + '}'.repeat(size),
  'array-of': (size, { item }) => `{"items":[${times(size, (place) => item!.replace('$i', String(place)))}]}`,
  'object-keys': (size) => `{${times(size, (place) => `"k${place}":1`)}}`,
  string: (size) => `{"items":[{"id":"1","rating":5,"body":"${'x'.repeat(size)}"}]}`,
  escapes: (size, { seq }) => `{"items":[{"id":"1","rating":5,"body":"${seq!.repeat(size)}"}]}`,
  'long-key': (size) => `{"items":[{"id":"1","rating":5,"${'k'.repeat(size)}":1}]}`,
  'int-keys': (size) => `{${times(size, (place) => `"${place * 4096}":1`)}}`,
  histogram: (size) =>
    `{"items":[{"product":"a","count":1,"average":5,"distribution":{${times(size, (place) => `"${place}":1`)}}}]}`,
  images: (size) =>
    `{"items":[{"id":"1","rating":5,"photos":[${times(size, (place) => `{"url":"https://h${place}.example/a.jpg"}`)}]}]}`,
};

/** What never ends comes for as long as anybody reads. */
const endless = { 'stream-space': ' ', 'stream-array': '0,' };

const answering = (body: BodyInit) =>
  vi.stubGlobal('fetch', async () => new Response(body, { headers: { 'content-type': 'application/json' } }));

const read = async (): Promise<unknown> => {
  const raw = await fetchJson('/data', undefined, new AbortController().signal);
  for (const resource of [resources.reviews, resources.ratings]) {
    try {
      check(resource, raw);
    } catch {
      // Refused: the shop's own words stay.
    }
  }
  return raw;
};

afterEach(() => vi.unstubAllGlobals());

const score = (name: string, promise: string, count: number, failing: Record<string, string[]>, started: number) => {
  saveScore({
    suite: name,
    promise,
    engine: `node ${process.versions.node}`,
    cases: count,
    of: count,
    failing,
    seconds: Math.round((performance.now() - started) / 1000),
  });
  expect(failing).toEqual({});
};

const documents = readVectors<Document>('attack/json-test-suite.json');

describe('an answer', () => {
  test.skipIf(documents.length === 0)(
    'is data only where it is JSON',
    async () => {
      const started = performance.now();
      const failing: Record<string, string[]> = {};
      for (const { name, b64, expect: verdict } of documents) {
        const bytes = Buffer.from(b64, 'base64');
        answering(bytes);
        const accepted = await read().then(
          () => true,
          () => false,
        );
        // Bytes that are no text are replaced as they are read, by every browser alike; a mark of the byte order is left out.
        const isText = Buffer.from(new TextDecoder().decode(bytes)).equals(bytes);
        if (verdict === 'accept' && !accepted) failing[name] = ['was refused'];
        if (verdict === 'reject' && isText && accepted) failing[name] = ['was accepted'];
      }
      score('JSON grammar', 'an answer is data only where it is JSON', documents.length, failing, started);
    },
    60_000,
  );

  test('of a size that would stall a phone costs no more than its bytes, and one that never ends is left', async () => {
    const started = performance.now();
    const failing: Record<string, string[]> = {};
    const bombs = readVectors<Bomb>('attack/json-hostile.json').flatMap(({ gen }) =>
      gen && kinds[gen.kind] ? [gen] : [],
    );
    const given = bombs.length > 0 ? bombs : [{ kind: 'nest-array' }, { kind: 'string' }];
    /** Milliseconds for one answer: the least of some. */
    const cost = async (text: string): Promise<number> => {
      let least = Infinity;
      for (let round = 0; round < 3; round += 1) {
        answering(text);
        const before = performance.now();
        await read().catch(() => {});
        least = Math.min(least, performance.now() - before);
      }
      return least;
    };
    for (const gen of given) {
      const [small, large] = [kinds[gen.kind]!(1_000, gen), kinds[gen.kind]!(50_000, gen)];
      const ratio = (await cost(large)) / Math.max(0.5, await cost(small));
      // Fifty times the size: anything worse than linear would be far above.
      if (ratio > 500) failing[gen.kind] = [`50 times the size takes ${Math.round(ratio)} times as long`];
      answering(
        kinds[gen.kind]!(gen.n && gen.n > 50_000 ? gen.n : (2_500_000 / small.length) * 1_000, gen).padEnd(
          2_000_001,
          ' ',
        ),
      );
      const outcome = await read().then(
        () => 'was read',
        ({ code }: { code?: string }) => code,
      );
      if (outcome !== 'too-large') failing[`${gen.kind} of 2 MB`] = [String(outcome)];
    }
    for (const [kind, part] of Object.entries(endless)) {
      let sent = 0;
      const chunk = new TextEncoder().encode(part.repeat(10_000));
      answering(
        new ReadableStream({
          pull: (controller) => {
            sent += chunk.length;
            controller.enqueue(chunk);
          },
        }),
      );
      const outcome = await read().then(
        () => 'was read',
        ({ code }: { code?: string }) => code,
      );
      if (outcome !== 'too-large' || sent > 4_000_000) failing[kind] = [`${outcome} after ${sent} bytes`];
    }
    score(
      'JSON bombs',
      'an answer costs no more than its bytes, and one that never ends is left',
      given.length * 2 + 2,
      failing,
      started,
    );
  }, 120_000);
});
