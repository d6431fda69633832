import { describe, expect, test } from 'vitest';
import { failure, type Listener, token } from '../../test/shopify-ask.ts';
import shopify from './shopify.ts';

describe('a refusal', () => {
  const saying =
    (status: number, body: unknown, type = 'application/json'): Listener =>
    (_, response) =>
      response.writeHead(status, { 'content-type': type }).end(typeof body === 'string' ? body : JSON.stringify(body));
  const error = (code: string, message = 'No.') => ({ errors: [{ message, extensions: { code } }] });

  test.each<[string, Listener, RegExp]>([
    ['an error in a 200', saying(200, error('BAD_REQUEST')), /refused \(BAD_REQUEST\): .*options shop and version/],
    ['a fault of its own', saying(503, error('INTERNAL_SERVER_ERROR')), /\(503 INTERNAL_SERVER_ERROR\): .*should pass/],
    ['a part with an error', saying(200, { data: { shop: {} }, ...error('ACCESS_DENIED') }), /ACCESS_DENIED.*token/],
    ['throttling by its code', saying(200, error('THROTTLED')), /THROTTLED.*ask less often/],
    ['throttling by its words', saying(200, { errors: [{ message: 'Throttled' }] }), /Throttled.*ask less often/],
    ['a query too large', saying(200, error('MAX_COMPLEXITY_EXCEEDED')), /fewer products/],
    ['a rejection as a bot', saying(430, { errors: 'Security Rejection' }), /\(430 Security Rejection\).*less often/],
    ['the same as a page', saying(430, '<h1>430</h1>', 'text/html'), /\(430\).*less often/],
    ['a wrong token', saying(401, error('UNAUTHORIZED', '')), /\(401 UNAUTHORIZED\).*public Storefront/],
    ['a forbidden page', saying(403, '<h1>No</h1>', 'text/html'), /\(403\).*public Storefront/],
    ['a wrong address', saying(404, { errors: 'Not Found' }), /\(404 Not Found\): are the options shop and version/],
    ['no data', saying(200, {}), /\(no data\)/],
    ['a body that is none', saying(200, 'null'), /\(no data\)/],
    ['a page', saying(200, '<h1>Opening soon</h1>', 'text/html'), /answered text\/html where JSON is expected/],
  ])('by %s names the address, the reason and what helps', async (_, listener, says) => {
    const message = await failure(listener);
    expect(message).toMatch(says);
    expect(message).toContain('/api/2026-04/graphql.json');
  });
});

describe('the options', () => {
  const problemsOf = (options: object) =>
    shopify.options.safeParse(options).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];

  test.each(['shpat_', 'shpca_', 'shppa_', 'shpss_', 'shpua_', 'shptka_', 'shcat_', 'SHPAT_'])(
    'refuse a secret that begins with %s, without repeating it, and say which token is meant',
    (prefix) => {
      const [problem] = problemsOf({ token: prefix + token });
      expect(problem).toMatch(/^token is a secret .* the public Storefront access token/);
      expect(problem).not.toContain(token);
    },
  );

  test.each([
    {},
    { token },
    { shop: 'nordwind.myshopify.com' },
    { shop: 'https://nordwind.example/', version: 'unstable' },
  ])('take %j', (options) => expect(problemsOf(options)).toEqual([]));

  test.each([
    [{ shop: 'nordwind' }, 'shop is not a domain'],
    [{ shop: 'javascript:alert(1)' }, 'shop is not a domain'],
    [{ shop: 'a.example/b' }, 'shop is not a domain'],
    [{ version: 'latest' }, 'version '],
  ])('refuse %j', (options, problem) => expect(problemsOf(options).join()).toContain(problem));

  const addressOf = async (options: object): Promise<string> => {
    const asked: string[] = [];
    const request = async (url: string) => {
      asked.push(url);
      return { status: 200, headers: new Headers(), body: { data: { shop: {} } } };
    };
    const { read } = shopify.connect(shopify.options.parse(options));
    await read.policies!({}, { signal: new AbortController().signal, json: request, request });
    return asked.join();
  };

  test.each([
    [{}, '/api/2026-04/graphql.json'],
    [{ shop: 'nordwind.example', version: '2026-07' }, 'https://nordwind.example/api/2026-07/graphql.json'],
    [{ shop: 'http://localhost.test:80/' }, 'http://localhost.test:80/api/2026-04/graphql.json'],
  ])('%j ask there', async (options, address) => expect(await addressOf(options)).toBe(address));
});
