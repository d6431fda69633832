import type { IncomingMessage } from 'node:http';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askBackend } from '../../../test/asking.ts';
import { serve } from '../../../test/local-server.ts';
import http from '../http.ts';
import { mostPages } from './paging.ts';

interface Answer {
  readonly items: { readonly id: string }[];
  readonly total?: number;
  readonly matching?: number;
  readonly next?: string;
}

type Reply = (search: URLSearchParams, request: IncomingMessage) => unknown;

const serving = (reply: Reply, headers: Record<string, string> = {}) =>
  serve((request, response) => {
    const { searchParams } = new URL(request.url!, 'http://shop.example');
    response.writeHead(200, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(reply(searchParams, request)));
  });

const reviews = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `r${index}`, stars: 4 }));
const slice = (all: readonly unknown[], start: number, size: number) => all.slice(start, start + size);
const number = (search: URLSearchParams, name: string) => Number(search.get(name) ?? 0);
const fields = { id: 'id', rating: 'stars' };

interface Model {
  readonly paging: Record<string, unknown>;
  readonly path: string;
  readonly total?: unknown;
  readonly reply: (all: readonly unknown[]) => Reply;
}

/** One way of turning pages each, as real servers have them. */
const models: Record<string, Model> = {
  'pages from 1, with a total': {
    paging: { kind: 'page' },
    path: '/reviews?page={page}&size={limit}',
    total: 'count',
    reply: (all) => (search) => ({
      list: slice(all, (number(search, 'page') - 1) * number(search, 'size'), number(search, 'size')),
      count: all.length,
    }),
  },
  'pages from 0, of the server’s own size': {
    paging: { kind: 'page', first: 0, most: 3 },
    path: '/reviews?page={page}',
    reply: (all) => (search) => ({ list: slice(all, number(search, 'page') * 3, 3) }),
  },
  'an offset, with the total in a header': {
    paging: { kind: 'offset' },
    path: '/reviews?skip={offset}&take={limit}',
    total: { header: 'x-total' },
    reply: (all) => (search) => ({ list: slice(all, number(search, 'skip'), number(search, 'take')) }),
  },
  'a cursor and a word on whether there is more': {
    paging: { kind: 'cursor', next: 'page.end', more: 'page.more' },
    path: '/reviews?after={cursor}&first={limit}',
    reply: (all) => (search) => {
      const start = search.has('after') ? Number(search.get('after')!.slice(2)) : 0;
      const list = slice(all, start, number(search, 'first'));
      return { list, page: { end: `c ${start + list.length}`, more: start + list.length < all.length } };
    },
  },
  'the address of the next page': {
    paging: { kind: 'next', next: 'links.next' },
    path: '/reviews?size={limit}',
    reply: (all) => (search, request) => {
      const [start, size] = [number(search, 'from'), number(search, 'size')];
      const more = start + size < all.length;
      const next = `http://${request.headers.host}/v1/reviews?from=${start + size}&size=${size}`;
      return { list: slice(all, start, size), links: { next: more ? next : null } };
    },
  },
  'the rest of the address, to put behind the endpoint': {
    paging: { kind: 'next', next: 'nextUrl', append: true },
    path: '/reviews?size={limit}',
    reply: (all) => (search) => {
      const [start, size] = [number(search, 'from'), number(search, 'size')];
      const more = start + size < all.length;
      return { list: slice(all, start, size), ...(more && { nextUrl: `/reviews?from=${start + size}&size=${size}` }) };
    },
  },
};

const mappingOf = ({ paging, path, total }: Omit<Model, 'reply'>) => ({ path, paging, total, items: 'list', fields });

const ask = (url: string, mapping: object, cursor?: string, limit = 4) =>
  askBackend(http, { endpoint: `${new URL(url).origin}/v1`, resources: { reviews: mapping } }, 'reviews', {
    sort: 'newest',
    limit,
    ...(cursor !== undefined && { cursor }),
  }) as Promise<Answer>;

const readAll = async (url: string, mapping: object, limit: number) => {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await ask(url, mapping, cursor, limit);
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  } while (cursor !== undefined);
  return ids;
};

describe.each(Object.entries(models))('%s', (_, model) => {
  test('give every review once and in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(14), fc.integer({ min: 1, max: 6 }), async (count, limit) => {
        const all = reviews(count);
        await using server = await serving(model.reply(all), { 'x-total': String(count) });
        expect(await readAll(server.url, mappingOf(model), limit)).toEqual(all.map(({ id }) => id));
      }),
      { numRuns: 25 },
    );
  });

  test('are looked through for what the server cannot filter', async () => {
    const all = Array.from({ length: 30 }, (_, index) => ({ id: `r${index}`, stars: index % 7 === 0 ? 1 : 5 }));
    await using server = await serving(model.reply(all), { 'x-total': '30' });
    const options = { endpoint: `${new URL(server.url).origin}/v1`, resources: { reviews: mappingOf(model) } };
    const query = { sort: 'newest', limit: 10, ratings: [1] } as const;
    const { items } = (await askBackend(http, options, 'reviews', query)) as Answer;
    const found = ['r0', 'r7', 'r14', 'r21', 'r28'];
    // Of small pages only so many are read for one question.
    expect(items.map(({ id }) => id)).toEqual(model.paging.most ? found.slice(0, 3) : found);
  });
});

describe('all at once', () => {
  test('is sorted, filtered and divided in the page', async () => {
    const all = [3, 1, 5, 1].map((stars, index) => ({ id: `r${index}`, stars }));
    await using server = await serving(() => ({ list: all }));
    const mapping = { path: '/all?limit={limit}', paging: { kind: 'none' }, items: 'list', fields };
    const options = { endpoint: server.url, resources: { reviews: mapping } };
    const query = { sort: 'lowest', limit: 2, ratings: [1, 3] } as const;
    const page = (await askBackend(http, options, 'reviews', query)) as Answer;
    expect(page).toMatchObject({ total: 4, matching: 3 });
    expect(page.items.map(({ id }) => id)).toEqual(['r3', 'r1']);
    const rest = (await askBackend(http, options, 'reviews', { ...query, cursor: page.next! })) as Answer;
    expect(rest.items.map(({ id }) => id)).toEqual(['r0']);
    expect(rest.next).toBeUndefined();
  });
});

describe('a server that does not end', () => {
  const next = (to: string | ((host: string) => string)) =>
    serving((_, { headers }) => ({ list: reviews(4), next: typeof to === 'string' ? to : to(headers.host!) }));
  const byAddress = { path: '/reviews', paging: { kind: 'next' }, items: 'list', fields };

  test.each([
    'https://evil.example/reviews?page=2',
    '//evil.example/reviews',
    'javascript:alert(1)',
    'http://127.0.0.1:1/',
  ])('is refused with a next page on another host: %s', async (address) => {
    await using server = await next(address);
    await expect(ask(server.url, byAddress)).rejects.toThrow(/\/v1\/reviews names a next page on another host, .*only/);
  });

  test.each(['@evil.example/x', '.evil.example/x', '//evil.example/x', 'https://evil.example/x'])(
    'gets nobody but the endpoint asked for what is put behind it: %s',
    async (address) => {
      await using server = await next(address);
      const { next: cursor } = await ask(server.url, { ...byAddress, paging: { kind: 'next', append: true } });
      expect(cursor).toContain(`${new URL(server.url).origin}/v1/`);
    },
  );

  test('is refused when it names the page again that it has sent', async () => {
    await using server = await next('c1');
    for (const paging of [{ kind: 'cursor' }, { kind: 'next' }]) {
      const mapping = { ...byAddress, paging };
      const { next: cursor } = await ask(server.url, mapping);
      await expect(ask(server.url, mapping, cursor)).rejects.toThrow('sends the same page again');
    }
  });

  test('is refused when it sends the first page whatever is asked', async () => {
    await using server = await serving(() => ({ list: reviews(4) }));
    const mapping = { ...byAddress, paging: { kind: 'page' } };
    const { next: cursor } = await ask(server.url, mapping);
    await expect(ask(server.url, mapping, cursor)).rejects.toThrow('sends the same page again');
  });

  test(`is left after ${mostPages} pages`, async () => {
    let page = 0;
    await using server = await serving(() => ({ list: [{ id: `r${(page += 1)}`, stars: 4 }], next: `c${page}` }));
    const mapping = { ...byAddress, paging: { kind: 'cursor' } };
    await expect(readAll(server.url, mapping, 1)).rejects.toThrow(`more than ${mostPages} pages`);
    expect(page).toBe(mostPages);
  });
});
