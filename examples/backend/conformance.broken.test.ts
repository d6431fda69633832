import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Body } from '../../test/conformance/visit.ts';
import type { Database } from './database.ts';
import { openDatabase } from './open.database.ts';
import { fill, unlimited, visit } from './testing/conformance.ts';

type Change = (request: Request, answer: (request: Request) => Promise<Response>) => Promise<Response>;

const withHeaders = (response: Response, change: (headers: Headers) => void): Response => {
  const headers = new Headers(response.headers);
  change(headers);
  return new Response(response.body, { status: response.status, headers });
};

/** Only what is answered as JSON under a path that begins so. */
const inJson =
  (path: string, change: (body: Partial<Body>) => void): Change =>
  async (request, answer) => {
    const response = await answer(request);
    if (!new URL(request.url).pathname.startsWith(path) || response.status === 304) return response;
    const text = await response.text();
    const body = JSON.parse(text || '{}') as Partial<Body>;
    change(body);
    const { status, headers } = response;
    return new Response(text ? JSON.stringify(body) : null, { status, headers });
  };

const withUrl =
  (change: (url: URL) => void): Change =>
  (request, answer) => {
    const url = new URL(request.url);
    if (request.method === 'GET') change(url);
    return answer(request.method === 'GET' ? new Request(url, request) : request);
  };

/** Each breaks one thing, and says which promises the kit must find broken: these, and no others. */
const faults: Record<string, { change: Change; broken: readonly string[] }> = {
  'remembers no key': {
    change: async (request, answer) => {
      const key = request.headers.get('idempotency-key');
      if (!key || key.length < 22) return answer(request);
      const other = crypto.randomUUID();
      const headers = new Headers(request.headers);
      headers.set('idempotency-key', other);
      const response = await answer(new Request(request, { headers, duplex: 'half' } as RequestInit));
      const text = await response.text();
      return new Response(text.replace(other, key), { status: response.status, headers: response.headers });
    },
    broken: [
      'the same once more gets the same, byte for byte',
      'the same in another order is the same',
      'an unknown field changes nothing',
      'twenty of the same at once are one',
      'another body under the same key is refused',
      'another kind under the same key is refused',
      'a receipt can be asked for',
      'a vote counts once, however often it is sent',
      'a photo is answered by a receipt, the same when it is sent again',
    ],
  },
  'thanks everybody and gives no receipt': {
    change: async (request, answer) => {
      const response = await answer(request);
      const thanked = response.status === 201 && request.url.endsWith('/reviews');
      return thanked ? new Response('<h1>Thank you!</h1>', { headers: { 'content-type': 'text/html' } }) : response;
    },
    broken: [
      'a write is answered by a receipt for its key',
      'a receipt is for nobody to keep',
      'the same once more gets the same, byte for byte',
      'the same in another order is the same',
      'an unknown field changes nothing',
      'twenty of the same at once are one',
      'another body under the same key is refused',
      'another kind under the same key is refused',
      'a key in the body will do, so that no permission need be asked',
      'a receipt can be asked for',
      'what was refused left nothing, and may be sent right',
      'a score and a name are a whole review',
      'a review is shown when it is said to be, and not before',
      'hostile text stays text',
      'nobody says of himself that he bought, or where he was asked',
      'a vote counts once, however often it is sent',
      'a report is kept, and changes nothing by itself',
    ],
  },
  'lets caches keep what is private': {
    change: async (request, answer) => withHeaders(await answer(request), (headers) => headers.delete('cache-control')),
    broken: [
      'an unknown shipment is a 404 for nobody to keep',
      'a receipt is for nobody to keep',
      'a receipt can be asked for',
      'a receipt of nothing is a 404',
      'a page of another origin may read why it was refused',
    ],
  },
  'lets no other page in': {
    change: async (request, answer) =>
      withHeaders(await answer(request), (headers) => {
        for (const name of Array.from(headers.keys())) if (name.startsWith('access-control')) headers.delete(name);
      }),
    broken: [
      'a page of another origin may read',
      'a page of another origin may write',
      'a page of another origin may read why it was refused',
    ],
  },
  'sorts by date whatever is asked': {
    change: withUrl((url) => url.searchParams.delete('sort')),
    broken: [
      'sort=oldest is in that order',
      'sort=highest is in that order',
      'sort=lowest is in that order',
      'sort=helpful is in that order',
      'an unknown order is refused',
    ],
  },
  'gives the first page again and again': {
    change: withUrl((url) => url.searchParams.delete('cursor')),
    broken: [
      'pages follow each other without gap or repetition',
      'pages follow each other where many are alike',
      'a damaged cursor is refused',
    ],
  },
  'leaves out low ratings': {
    change: inJson('/reviews', (body) => {
      if (body.items) body.items = body.items.filter(({ rating }) => rating > 2);
    }),
    broken: ['pages follow each other without gap or repetition', 'pages follow each other where many are alike'],
  },
  'lets the total follow the filter': {
    change: inJson('/reviews', (body) => {
      if (body.matching !== undefined) body.total = body.matching;
    }),
    broken: [
      'ratings=… answers those stars alone',
      'photos=true answers reviews with photos',
      'purchase=confirmed answers confirmed ones',
      'language=… answers that language',
      'search=… answers reviews with that word, and finds the one it is from',
    ],
  },
  'makes an average up': {
    change: inJson('/ratings', (body) => {
      for (const item of body.items ?? []) if (item.average) item.average = 4.9;
    }),
    broken: ['an average is what its distribution says'],
  },
  'answers a record that breaks the contract': {
    change: inJson('/badges', (body) => void body.items?.push({ id: 'x', rating: 5 })),
    broken: ['badges keep the contract'],
  },
  'names no field': {
    change: inJson('/', (body) => void delete body.error?.fields),
    broken: [
      'every field at fault is named',
      'no rating is refused by name',
      'a rating of 0 is refused by name',
      'a rating of 6 is refused by name',
      'half a star is refused by name',
      'a rating that is text is refused by name',
      'a title without end is refused by name',
      'a text without end is refused by name',
      'a language that is none is refused by name',
      'a date that is none is refused by name',
      'a report without good faith is refused by name',
      'a question without words is refused by name',
    ],
  },
  'believes what a page says of the shopper': {
    change: inJson('/reviews', (body) => {
      for (const item of body.items ?? []) item.purchase = 'confirmed';
    }),
    broken: ['nobody says of himself that he bought, or where he was asked'],
  },
};

describe('the conformance kit', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase();
  }, 180_000);
  afterAll(() => database.close());

  it.each(Object.entries(faults))(
    'finds out a backend that %s',
    async (_, { change, broken }) => {
      await fill(database, 'at-once');
      const good = unlimited(database);
      const app = new Hono();
      app.all('*', ({ req, env }) => {
        const headers = new Headers(req.raw.headers);
        // Packed answers would have to be unpacked to be broken.
        headers.delete('accept-encoding');
        const { method, url } = req;
        const request = new Request(url, { method, headers, body: req.raw.body, duplex: 'half' } as RequestInit);
        return change(request, async (asked) => good.fetch(asked, env));
      });
      const outcomes = await visit(app);
      const found = outcomes.filter(({ result }) => result === 'broken').map(({ name }) => name);
      expect(found).toEqual(broken);
    },
    60_000,
  );
});
