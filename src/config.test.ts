import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetReports } from './client/report.ts';
import { readConfig, type Settings } from './config.ts';

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  forgetReports();
});
afterEach(() => vi.restoreAllMocks());

const warnings = () => vi.mocked(console.warn).mock.calls.map(([line]) => String(line));

describe('settings', () => {
  test('that are not for Candor go to the backend as its options', () => {
    const config = readConfig({ backend: 'rest', endpoint: 'https://api.shop.example', locale: 'de', scheme: 'dark' });
    expect(config).toMatchObject({
      locale: 'de',
      scheme: 'dark',
      source: { backend: 'rest', options: { endpoint: 'https://api.shop.example' } },
      sources: {},
    });
  });

  test('may name another backend for one resource, as an object or flat as on a script tag', () => {
    const nested: Settings = { resources: { policies: { backend: 'files', endpoint: '/trust' } } };
    const flat: Settings = { policiesBackend: 'files', policiesEndpoint: '/trust' };
    for (const settings of [nested, flat]) {
      expect(readConfig({ backend: 'rest', endpoint: 'https://a.example', ...settings })).toMatchObject({
        source: { backend: 'rest', options: { endpoint: 'https://a.example' } },
        sources: { policies: { backend: 'files', options: { endpoint: '/trust' } } },
      });
    }
  });

  test('of one resource that names no backend go to the shared one, over its own options', () => {
    const { sources } = readConfig({ backend: 'rest', endpoint: 'https://a.example', key: '1', reviewsEndpoint: '/r' });
    expect(sources).toEqual({ reviews: { backend: 'rest', options: { endpoint: '/r', key: '1' } } });
  });

  test('of one resource reach the shared backend under their name too, as a mapping does', () => {
    const resources = { reviews: { path: '/r' } };
    const { source, sources } = readConfig({ backend: 'http', endpoint: '/api', resources });
    expect(source?.options).toEqual({ endpoint: '/api', resources });
    expect(sources.reviews?.options).toMatchObject({ endpoint: '/api', resources });
    expect(readConfig({ backend: 'http', endpoint: '/api' }).source?.options).toEqual({ endpoint: '/api' });
  });

  test('are not taken for those of a resource because they begin like one', () => {
    const { source, sources } = readConfig({ backend: 'rest', reviewsy: 1, reviews2: 2 });
    expect(source?.options).toEqual({ reviewsy: 1, reviews2: 2 });
    expect(sources).toEqual({});
  });

  test('may be a backend of the app’s own', () => {
    const backend = { options: {}, connect: () => ({ read: {} }) } as never;
    expect(readConfig({ backend }).source?.backend).toBe(backend);
  });

  test.each([{ locale: 'auto' }, { scheme: 'auto' }, {}] as Settings[])(
    'leave language and scheme to the page: %j',
    (given) => {
      expect(readConfig(given)).toMatchObject({ locale: undefined, scheme: undefined, messages: {} });
      expect(warnings()).toEqual([]);
    },
  );

  test('keep the shop’s own words, and drop what are none', () => {
    const messages = { noReviews: 'Be the first', reviewCount: { one: '{n} voice', other: '{n} voices' } };
    expect(readConfig({ messages }).messages).toEqual(messages);
    expect(readConfig({ messages: { noReviews: 7 } as never }).messages).toEqual({});
  });
});

describe('settings that are wrong', () => {
  test.each([
    ['locale "de_DE"', { locale: 'de_DE' }],
    ['scheme "drak"', { scheme: 'drak' as never }],
    ['resources.reveiws', { resources: { reveiws: { backend: 'files' } } as never }],
  ])('are named and left out: %s', (name, settings) => {
    const config = readConfig({ backend: 'rest', ...settings });
    expect(config).toMatchObject({ locale: undefined, scheme: undefined, sources: {} });
    expect(warnings()).toEqual([expect.stringContaining(name)]);
  });

  test('never throw, whatever they are', () => {
    const anything = fc.anything({ maxDepth: 1, withNullPrototype: true });
    const keys = fc.constantFrom(
      'backend',
      'locale',
      'scheme',
      'messages',
      'resources',
      'policiesEndpoint',
      'endpoint',
    );
    const resources = fc.dictionary(fc.constantFrom('reviews', 'ratings', 'x', '__proto__'), anything);
    const settings = fc.dictionary(keys, fc.oneof(anything, resources));
    fc.assert(
      fc.property(settings, (given) => void readConfig(given as Settings)),
      { numRuns: 500 },
    );
  });
});
