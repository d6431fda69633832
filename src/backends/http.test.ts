import { describe, expect, test } from 'vitest';
import { askBackend, checkedBy } from '../../test/asking.ts';
import { serve, serveText } from '../../test/local-server.ts';
import { describe as problem } from '../client/check.ts';
import { readConfig } from '../config.ts';
import http from './http.ts';

const query = { sort: 'newest', limit: 10 } as const;
const mapping = { path: '/all', items: 'list', fields: { id: 'id', rating: 'stars' } };

const problemsOf = (options: object): string[] => {
  const { success, error } = http.options.safeParse({ endpoint: '/api', ...options });
  return success ? [] : error.issues.map((issue) => problem(issue).slice(1));
};

describe('options', () => {
  test('of the page reach the backend under the name the shop wrote them under', () => {
    const { source, sources } = readConfig({ backend: 'http', endpoint: '/api', resources: { reviews: mapping } });
    for (const one of [source!, sources.reviews!]) {
      const { resources } = http.options.parse(one.options);
      expect(resources).toEqual({ reviews: mapping });
    }
  });

  test.each([
    ['preset', { preset: 'shopware' }],
    ['resources.reviews.paging.kind', { resources: { reviews: { paging: { kind: 'pages' } } } }],
    ['resources.reviews.paging.first', { resources: { reviews: { paging: { kind: 'page', first: 2 } } } }],
    ['resources.ratings.fields.average', { resources: { ratings: { fields: { average: 5 } } } }],
    ['resources.ratings.together', { resources: { ratings: { together: 1000 } } }],
    ['resources.badges', { resources: { badges: [] } }],
  ])('that are wrong are named by their path: %s', (path, options) => {
    expect(problemsOf(options)).toEqual([expect.stringMatching(new RegExp(`^${path}: .`))]);
  });

  test.each([
    ['token', { token: 'shpat_0123' }],
    ['token', { token: 'sk_live_0123' }],
    ['store', { store: 'EZAK0123' }],
    [
      'resources.reviews.headers.authorization',
      { resources: { reviews: { headers: { authorization: 'Bearer sk-1' } } } },
    ],
    ['resources.reviews.headers', { resources: { reviews: { headers: { 'AS-API-Key': '{token}' } } } }],
  ])('that hold a secret are refused by name: %s', (path, options) => {
    expect(problemsOf(options)).toEqual([expect.stringMatching(new RegExp(`^${path}: .*secret`))]);
  });

  test('may hold what is public', () =>
    expect(problemsOf({ token: 'pk_0123', store: 'de', channel: 'skis' })).toEqual([]));

  test('list the resources that a preset or a mapping answers, and leave out those of another backend', () => {
    const listed = (options: object) =>
      Object.keys(http.connect(http.options.parse({ endpoint: '/', ...options })).read);
    expect(() => listed({})).toThrow('needs data-preset, or resources');
    expect(listed({ preset: 'sylius' })).toEqual(['reviews']);
    const badges = { path: '/badges' };
    const resources = { badges, policies: { backend: 'files', endpoint: '/trust' } };
    expect(listed({ preset: 'vendure', resources })).toEqual(['ratings', 'reviews', 'badges']);
  });
});

describe('a mapping over a preset', () => {
  test('changes what it names and keeps the rest', async () => {
    const review = { id: 1, rating: 4, title: 'Warm', verified: true };
    const asked: string[] = [];
    await using shop = await serve(({ url, headers }, response) => {
      asked.push(`${url} ${headers['x-publishable-api-key']}`);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ reviews: [review], count: 1 }));
    });
    const purchase = { path: 'verified', map: { true: 'confirmed', false: 'unconfirmed' } };
    const own = { path: '/v2/{product}?lang={language}&shop={store}', fields: { purchase } };
    const options = {
      preset: 'medusa',
      endpoint: new URL(shop.url).origin,
      store: 'a b',
      token: 'pk_1',
      resources: { reviews: own },
    };
    const { items, filters } = await checkedBy(http, options, 'reviews', { ...query, product: 'a/b' });
    expect(items).toEqual([{ id: '1', rating: 4, title: 'Warm', purchase: 'confirmed' }]);
    expect(filters).toEqual(['ratings', 'purchase', 'search']);
    expect(asked).toEqual(['/v2/a%2Fb?shop=a%20b pk_1']);
  });
});

describe('a question', () => {
  test('about the whole shop is not answered with one product’s reviews', async () => {
    const options = { preset: 'vendure', endpoint: 'https://shop.invalid' };
    await expect(askBackend(http, options, 'reviews', query)).rejects.toThrow('give the widget a product');
  });

  test('is filtered by the server where it can, and its total is then not that of all', async () => {
    const asked: string[] = [];
    await using shop = await serve(({ url }, response) => {
      asked.push(url!);
      response.setHeader('content-type', 'application/json');
      response.end('{"list":[{"id":"a","stars":2}],"found":1,"all":40}');
    });
    const reviews = {
      ...mapping,
      path: '/all?stars={ratings}',
      filters: ['ratings'],
      paging: { kind: 'offset' },
      total: 'found',
    };
    const ask = (more: object) =>
      checkedBy(
        http,
        { endpoint: new URL(shop.url).origin, resources: { reviews: { ...reviews, ...more } } },
        'reviews',
        {
          ...query,
          ratings: [1, 2],
        },
      );
    const unknown = await ask({});
    expect([unknown.total, unknown.matching]).toEqual([undefined, 1]);
    expect(await ask({ total: 'all', matching: 'found' })).toMatchObject({ total: 40, matching: 1 });
    expect(asked).toEqual(['/all?stars=1%2C2', '/all?stars=1%2C2']);
  });
});

describe('ratings', () => {
  const counting = async () => {
    let [running, most, requests] = [0, 0, 0];
    const server = await serve(({ url }, response) => {
      requests += 1;
      running += 1;
      most = Math.max(most, running);
      setTimeout(() => {
        running -= 1;
        response.setHeader('content-type', 'application/json');
        response.end(
          url!.endsWith('p50') && url!.includes('bad') ? '{"errors":["no"]}' : '{"average":"4,5","count":"2"}',
        );
      }, 5);
    });
    return { ...server, endpoint: new URL(server.url).origin, seen: () => ({ most, requests }) };
  };
  const products = Array.from({ length: 100 }, (_, index) => `p${index}`);
  const fields = { average: 'average', count: 'count' };
  const ask = (endpoint: string, path: string) =>
    checkedBy(http, { endpoint, resources: { ratings: { path, fields } } }, 'ratings', { products });

  test('of a listing are asked four at a time where the server knows one product only', async () => {
    await using shop = await counting();
    const { items } = await ask(shop.endpoint, '/rating/{product}');
    expect(items.map(({ product }) => product)).toEqual(products);
    expect(items[7]).toEqual({ product: 'p7', average: 4.5, count: 2 });
    expect(shop.seen()).toEqual({ most: 4, requests: 100 });
  });

  test('are not given in part: a product left out would read as one without reviews', async () => {
    await using shop = await counting();
    await expect(ask(shop.endpoint, '/bad/{product}')).rejects.toThrow('/bad/p50 answered 200: no');
    expect(shop.seen().requests).toBeLessThan(60);
  });
});

describe('an answer that is none', () => {
  const ask = (endpoint: string, own: object = {}) =>
    askBackend(http, { endpoint, resources: { reviews: { ...mapping, ...own } } }, 'reviews', query);

  test.each([
    ['a page to log in', '<h1>Login</h1>', 'text/html', 200, /\/all answered text\/html where JSON is expected/],
    [
      'errors in HTTP 200',
      '{"errors":[{"message":"Throttled"}],"data":null}',
      undefined,
      200,
      /answered 200: Throttled/,
    ],
    ['errors without words', '{"errors":[{"code":7}]}', undefined, 200, /answered 200: \{"code":7\}/],
    ['a refusal', '{"message":"no such key"}', undefined, 403, /\/all answered 403: no such key$/],
    ['another shape', '{"reviews":[]}', undefined, 200, /\/all answered nothing at "list", where its records/],
    ['nothing', '', undefined, 200, /not JSON/],
  ])('is an error that says why: %s', async (_, body, type, status, said) => {
    await using shop = await serveText(body, type ? { 'content-type': type } : {}, status);
    await expect(ask(shop.url)).rejects.toThrow(said);
  });

  test('is judged by the path the mapping names', async () => {
    await using shop = await serveText('{"ok":false,"reason":"closed","list":[]}');
    await expect(ask(shop.url, { errors: 'reason' })).rejects.toThrow('answered 200: closed');
  });
});
