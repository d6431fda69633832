import { describe, expect, test } from 'vitest';
import { accepts } from '../../test/accepts.ts';
import { describeWithData, readVectors } from '../../test/data.ts';
import { Endpoint, ImageLink, Link } from './link.ts';

describe('an address a shopper can follow', () => {
  test.each(['https://shop.example/a', 'http://shop.example', 'mailto:ana@shop.example', 'tel:+31201234567'])(
    'may be %s',
    (address) => expect(accepts(Link, address)).toBe(true),
  );

  test.each(['#reviews', '/returns', '?page=2', 'returns.html', '//cdn.shop.example/a'])(
    'may be %s, relative to the page',
    (address) => expect(accepts(Link, address)).toBe(true),
  );

  test.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'blob:https://shop.example/1',
    'vbscript:x',
    'file:///etc/passwd',
  ])('is never %j', (address) => expect(accepts(Link, address)).toBe(false));

  test('never carries a user name or password', () => {
    expect(accepts(Link, 'https://shop.example@evil.example/')).toBe(false);
    expect(accepts(Link, 'https://user:secret@shop.example/')).toBe(false);
  });

  test('is kept as it was written', () => {
    expect(Link.parse('/returns?x=1#top')).toBe('/returns?x=1#top');
  });

  test.each([undefined, null, 7, {}, ['https://shop.example']])('is text, not %j', (value) => {
    expect(accepts(Link, value)).toBe(false);
  });
});

describe('an image address', () => {
  test('is https, or a path of the page', () => {
    expect(accepts(ImageLink, 'https://img.shop.example/1.jpg')).toBe(true);
    expect(accepts(ImageLink, '/img/1.jpg')).toBe(true);
  });

  test.each(['http://img.shop.example/1.jpg', 'data:image/png;base64,AA', 'mailto:a@b.example', 'blob:https://a/1'])(
    'is never %s',
    (address) => expect(accepts(ImageLink, address)).toBe(false),
  );
});

describe('an endpoint', () => {
  test('loses its last slashes, so that paths can be joined to it', () => {
    expect(Endpoint.parse('https://api.shop.example/trust//')).toBe('https://api.shop.example/trust');
    expect(Endpoint.parse('/trust')).toBe('/trust');
  });

  test.each(['mailto:ana@shop.example', 'tel:1', 'javascript:alert(1)', 'https://u:p@api.shop.example'])(
    'is never %s',
    (address) => expect(accepts(Endpoint, address)).toBe(false),
  );
});

interface UrlVector {
  v: string;
  proto: string;
  expect: Record<'href' | 'img' | 'endpoint', 'allow' | 'block' | 'policy'>;
}

describeWithData('the shared address vectors', () => {
  const vectors = readVectors<UrlVector>('attack/url-vectors.json');
  const misjudged = (schema: Parameters<typeof accepts>[0], allowed: (vector: UrlVector) => boolean) =>
    vectors.filter((vector) => accepts(schema, vector.v) !== allowed(vector)).map(({ v }) => v);

  test('are many', () => expect(vectors.length).toBeGreaterThan(300));

  test('are judged as expected where they are links', () => {
    expect(misjudged(Link, (vector) => vector.expect.href === 'allow')).toEqual([]);
  });

  test('are judged as expected where they are images, of which we take https alone', () => {
    const allowed = (vector: UrlVector) => vector.expect.img === 'allow' && vector.proto === 'https:';
    expect(misjudged(ImageLink, allowed)).toEqual([]);
  });

  test('are judged as expected where they are endpoints', () => {
    expect(misjudged(Endpoint, (vector) => vector.expect.endpoint === 'allow')).toEqual([]);
  });
});
