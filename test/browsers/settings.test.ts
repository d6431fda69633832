import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { everyWidget } from '../every-widget.ts';
import { closeBrowser } from './browser.ts';
import { everyTag, html, restAnswers, restScript, shopData, tagFor } from './shop.ts';
import { allReady, everySelector, leave, settledIn, statesIn, visit, type Visit } from './visit.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
afterEach(leave);
afterAll(closeBrowser);

const script = (attributes: string) => `<script async src="/candor/candor.js" ${attributes}></script>`;

/** What only writes has nothing to read, and no fault to show. */
const readers = everyWidget.filter(({ reads }) => reads);
const readingTags = readers.map((subject) => tagFor(subject)).join('');

const expectFallback = async (visited: Visit) => {
  await settledIn(visited, everySelector, readers.length);
  expect(Object.values(await statesIn(visited))).toEqual(readers.map(() => 'error'));
  const shown = await visited.page.$$eval(
    everySelector,
    (elements) => elements.filter((element) => element.querySelector('a')!.getClientRects().length > 0).length,
  );
  expect(shown).toBe(readers.length);
  expect(visited.seen.uncaught).toEqual([]);
};

describe('a script tag', () => {
  test.each([
    [
      'names a backend there is none of',
      'data-backend="rset" data-endpoint="/trust"',
      ['no backend "rset"', 'rest, files, inline, jsonld'],
    ],
    ['names no backend', '', ['no backend is named', 'data-backend="…"']],
    ['forgets the endpoint', 'data-backend="rest"', ['backend "rest"', 'endpoint', 'data-<option>="…"']],
    [
      'gives an endpoint that is no address',
      'data-backend="rest" data-endpoint="javascript:alert(1)"',
      ['backend "rest"', 'endpoint', 'address'],
    ],
    [
      'gives an endpoint that carries a password',
      'data-backend="files" data-endpoint="https://a:b@shop.example/"',
      ['backend "files"', 'endpoint', 'address'],
    ],
    ['has the backend memory without data', 'data-backend="memory"', ['backend "memory"', 'data']],
    ['reads the page, which holds no data', 'data-backend="inline"', ['application/json', 'data-candor']],
  ])('that %s gets one line which names it and the fix', async (_, attributes, says) => {
    const visited = await visit(html({ head: script(attributes), body: readingTags }));
    await expectFallback(visited);
    const wholes = new Set(
      visited.seen.said.map((line) =>
        line.replaceAll(/"(ratings|reviews|badges|policies|questions|shipments?)"/g, '"…"'),
      ),
    );
    expect([...wholes]).toHaveLength(1);
    for (const part of says) expect(visited.seen.said[0]).toContain(part);
  });

  test('whose endpoint cannot be reached gets a line a resource that names the address', async () => {
    const visited = await visit(
      html({ head: script('data-backend="rest" data-endpoint="http://127.0.0.1:9/trust"'), body: readingTags }),
    );
    await expectFallback(visited);
    for (const line of visited.seen.said) {
      expect(line).toContain('http://127.0.0.1:9/trust/');
      expect(line).toContain('CORS');
    }
    expect(new Set(visited.seen.said).size).toBe(visited.seen.said.length);
  });

  test('with an impossible locale says so once and goes by the page', async () => {
    const visited = await visit(
      html({ head: restScript.replace('async', 'async data-locale="no such tongue"'), body: everyTag }),
    );
    await settledIn(visited);
    expect(await statesIn(visited)).toEqual(allReady);
    expect(visited.seen.said).toEqual([expect.stringContaining('locale "no such tongue"')]);
  });

  test('whose core cannot be loaded says where it looked, and the page lives on', async () => {
    const visited = await visit(html({ body: everyTag + '<p>The shop</p>' }), {
      hold: (path) => (path.includes('/core.') ? Promise.reject(new Error('gone')) : undefined),
    });
    await visited.page.waitForTimeout(800);
    expect(visited.seen.said).toEqual([expect.stringMatching(/not loaded from .*candor\.js/)]);
    expect(visited.seen.uncaught).toEqual([]);
    expect(await visited.page.isVisible('candor-rating a')).toBe(true);
  });

  test('one widget of which cannot be loaded keeps the others alive', async () => {
    const [lost, ...others] = everyWidget;
    const visited = await visit(html({ body: everyTag }), {
      hold: (path) => (path.includes(`/widgets/${lost!.name}.`) ? Promise.reject(new Error('gone')) : undefined),
    });
    const rest = others.map(({ name }) => `candor-${name}`);
    if (rest.length > 0) await settledIn(visited, rest.join(','), rest.length);
    await visited.page.waitForTimeout(300);
    expect(Object.values(await statesIn(visited, rest.join(',') || 'none'))).toEqual(rest.map(() => 'ready'));
    expect(visited.seen.said).toEqual([expect.stringContaining(`<candor-${lost!.name}>: could not be loaded`)]);
    expect(await visited.page.isVisible(`candor-${lost!.name} a`)).toBe(true);
    expect(visited.seen.uncaught).toEqual([]);
  });
});

describe('a page', () => {
  const unknown = '<candor-reviws product="a"><a href="#r">Read</a></candor-reviws>';

  test('with a tag there is no widget for gets one line with the names there are, and the others live', async () => {
    const visited = await visit(html({ body: unknown + unknown + everyTag }));
    await settledIn(visited);
    expect(await statesIn(visited)).toEqual(allReady);
    expect(visited.seen.said).toHaveLength(1);
    expect(visited.seen.said[0]).toContain('<candor-reviws>: could not be loaded (there is no such widget');
    for (const { name } of everyWidget) expect(visited.seen.said[0]).toContain(name);
    expect(await visited.page.isVisible('candor-reviws a')).toBe(true);
  });

  test('with <div data-candor> of no widget keeps what the div says', async () => {
    const visited = await visit(html({ body: `<div data-candor="reviws">Our words</div>${everyTag}` }));
    await settledIn(visited);
    expect(visited.seen.said).toEqual([
      expect.stringContaining('<candor-reviws>: could not be loaded (there is no such widget'),
    ]);
    expect(await visited.page.isVisible('text=Our words')).toBe(true);
    expect(visited.seen.uncaught).toEqual([]);
  });

  test.each(everyWidget)(
    'with wrong attribute values on candor-$name is told once and shows it all the same',
    async (subject) => {
      const body = tagFor(subject, { layout: 'fancy', scheme: 'neon', 'heading-level': '9', loading: 'soon' });
      const visited = await visit(html({ body: body + body }));
      await settledIn(visited, `candor-${subject.name}`, 2);
      expect(await statesIn(visited, `candor-${subject.name}`)).toEqual({ [`candor-${subject.name}`]: 'ready' });
      const known = ['layout', 'scheme', 'heading-level', 'loading'].filter((name) =>
        Object.hasOwn(subject.widget.attributes as object, name.replace('-l', 'L')),
      );
      expect(visited.seen.said).toHaveLength(known.length);
      for (const name of known) expect(visited.seen.said.join('\n')).toContain(`<candor-${subject.name}>: ${name} "`);
    },
  );

  test('whose product is empty is told what to add', async () => {
    const visited = await visit(html({ body: '<candor-rating product=""><a href="#r">Read</a></candor-rating>' }));
    await settledIn(visited, 'candor-rating', 1);
    expect(visited.seen.said).toEqual([
      expect.stringMatching(/<candor-rating>: product "" is not possible.*add product="…"/),
    ]);
    expect(await visited.page.isVisible('candor-rating a')).toBe(true);
  });
});

describe('records that break the contract', () => {
  test.each([
    ['a rating of 0', { rating: 0 }],
    ['a rating of 7', { rating: 7 }],
    ['a rating of "4,5"', { rating: '4,5' }],
    ['a date that is none', { publishedAt: '2026-13-45' }],
    ['a date in another form', { publishedAt: '3.10.2026' }],
    ['an author that is a list', { author: [] }],
    ['a body that is an object', { body: { type: 'img', props: { src: 'x' } } }],
  ])('%s costs that one, with one line that names the field', async (_, wrong) => {
    const answer = shopData.reviews as { items: Record<string, unknown>[] } | undefined;
    const reading = everyWidget.find(({ name }) => name === 'reviews');
    if (!answer || !reading) return;
    const items = answer.items.map((item, index) => (index === 0 ? { ...item, ...wrong } : item));
    const visited = await visit(html({ body: tagFor(reading, { limit: '50' }) }), {
      answers: { '/trust': restAnswers({ ...shopData, reviews: { ...answer, items } }) },
    });
    await settledIn(visited, 'candor-reviews', 1);
    expect(await statesIn(visited, 'candor-reviews')).toEqual({ 'candor-reviews': 'ready' });
    expect(visited.seen.said).toEqual([
      expect.stringMatching(new RegExp(`1 record.*reviews.*${Object.keys(wrong)[0]}`)),
    ]);
    expect(visited.seen.uncaught).toEqual([]);
  });

  test('an average of 0 or of 7 shows no score at all', async () => {
    for (const average of [0, 7, '4,5', null]) {
      const visited = await visit(html({ body: '<candor-rating product="a"></candor-rating>' }), {
        answers: { '/trust': () => ({ items: [{ product: 'a', average, count: 3 }] }) },
      });
      await settledIn(visited, 'candor-rating', 1);
      expect(await statesIn(visited, 'candor-rating')).toEqual({ 'candor-rating': 'error' });
      expect(visited.seen.said).toEqual([expect.stringMatching(/"ratings" breaks the contract.*average/)]);
      await leave();
    }
  });
});
