import { reviews } from '../../src/model/review.ts';
import { needReceipt, newKey, posted, reviewOf, send, write } from './shopper.ts';
import type { Checks, Item, Visit } from './visit.ts';
import { need, Skip } from './visit.ts';

const needFields = async (visit: Visit, path: string, body: unknown, fields: readonly string[]): Promise<void> => {
  const { json } = await visit.needRefusal(path, [422], posted(body, { key: newKey() }));
  const named = Object.keys(json?.error?.fields ?? {});
  const missing = fields.filter((field) => !named.includes(field));
  need(missing.length === 0, `at fault are ${fields.join(', ')}; named are ${named.join(', ') || 'none'}`);
};

const refused = (fault: string, fields: readonly string[], change: object): Checks => ({
  [`${fault} is refused by name`]: (visit) => needFields(visit, '/reviews', { ...reviewOf(visit), ...change }, fields),
});

/** A review of the kit's own, as it is answered to everybody; none where somebody looks at reviews first. */
const publish = async (visit: Visit, change: object = {}): Promise<Item> => {
  const { id, status } = await write(visit, '/reviews', { ...reviewOf(visit), ...change });
  if (status !== 'published') throw new Skip('reviews are published later');
  const { items } = await visit.readChecked(`/reviews?limit=100&product=${visit.product}`, reviews);
  const found = items.find((item) => item.id === id);
  need(found, `${id} is said to be published, and is not in the list`);
  return found;
};

/** One red dot. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

export const inputChecks: Checks = {
  'a score and a name are a whole review': async (visit) =>
    void (await write(visit, '/reviews', { product: visit.product, rating: 3, author: { name: 'Conformance' } })),
  'every field at fault is named': (visit) =>
    needFields(visit, '/reviews', { rating: 9, author: { name: '' }, email: 'x' }, ['rating', 'author.name', 'email']),
  ...refused('no rating', ['rating'], { rating: undefined }),
  ...refused('a rating of 0', ['rating'], { rating: 0 }),
  ...refused('a rating of 6', ['rating'], { rating: 6 }),
  ...refused('half a star', ['rating'], { rating: 4.5 }),
  ...refused('a rating that is text', ['rating'], { rating: '5' }),
  ...refused('a title without end', ['title'], { title: 'x'.repeat(151) }),
  ...refused('a text without end', ['body'], { body: 'x'.repeat(10_001) }),
  ...refused('a language that is none', ['language'], { language: '<b>' }),
  ...refused('a date that is none', ['experiencedAt'], { experiencedAt: '2026-02-30' }),
  'a photo that was never sent is refused': async (visit) =>
    void (await visit.needRefusal(
      '/reviews',
      [404, 422],
      posted({ ...reviewOf(visit), photos: [newKey()] }, { key: newKey() }),
    )),
  'what is no JSON is refused': async (visit) =>
    void (await visit.needRefusal('/reviews', [400, 422], posted('{"rating":', { key: newKey() }))),
  'a list is no review': async (visit) =>
    void (await visit.needRefusal('/reviews', [400, 422], posted('[]', { key: newKey() }))),
  'a body without end is refused': async (visit) => {
    const { headers, ...init } = posted({ ...reviewOf(visit), body: 'x'.repeat(3e6) }, { key: newKey() });
    // What is not read to its end ends the connection, which must not be another check's.
    const own = { ...(headers as Record<string, string>), connection: 'close' };
    await visit.needRefusal('/reviews', [413, 422], { ...init, headers: own });
  },
  'a review is shown when it is said to be, and not before': async (visit) => {
    const { id, status } = await write(visit, '/reviews', reviewOf(visit));
    const { items } = await visit.read(`/reviews?limit=100&product=${visit.product}`);
    const shown = items.some((item) => item.id === id);
    need(shown === (status === 'published'), `it is ${status}, and ${shown ? 'shown' : 'not shown'}`);
  },
  'an e-mail address is never answered': async (visit) => {
    const email = 'conformance@page.example';
    const key = newKey();
    const { text } = await send(visit, '/reviews', { ...reviewOf(visit), email }, { key });
    const list = await visit.ask(`/reviews?limit=100&product=${visit.product}`);
    const found = await visit.ask(`/writes/${key}`);
    need(!`${text}${list.text}${found.text}`.includes(email), 'it stands in an answer');
  },
  'hostile text stays text': async (visit) => {
    const body = `<script>alert(1)</script> '; drop table reviews; -- {{7*7}} \${7*7} ‮ \u{1F469}\u200D\u{1F52C}`;
    const found = await publish(visit, { body });
    need(found.body === body, `it became ${found.body}`);
  },
  'nobody says of himself that he bought, or where he was asked': async (visit) => {
    const { purchase, source } = await publish(visit, { purchase: 'confirmed', source: 'invited', id: 'conformance' });
    need(purchase !== 'confirmed' && source !== 'invited', `purchase is ${purchase}, source is ${source}`);
  },
  'a vote counts once, however often it is sent': async (visit) => {
    const { id, helpful } = await publish(visit);
    const key = newKey();
    for (const _ of [1, 2]) needReceipt(await send(visit, `/reviews/${id}/votes`, { helpful: true }, { key }), key);
    const { items } = await visit.read(`/reviews?limit=100&product=${visit.product}`);
    const now = items.find((item) => item.id === id)?.helpful?.yes;
    need(now === (helpful?.yes ?? 0) + 1, `it was counted ${now} times`);
  },
  'a vote for no review is refused': async (visit) =>
    void (await visit.needRefusal(
      `/reviews/${visit.product}/votes`,
      [404, 422],
      posted({ helpful: true }, { key: newKey() }),
    )),
  'a report without good faith is refused by name': (visit) =>
    needFields(visit, `/reviews/${visit.product}/reports`, { reason: 'spam', goodFaith: false }, ['goodFaith']),
  'a report is kept, and changes nothing by itself': async (visit) => {
    const before = await publish(visit);
    await write(visit, `/reviews/${before.id}/reports`, { reason: 'spam', goodFaith: true });
    const { items } = await visit.readChecked(`/reviews?limit=100&product=${visit.product}`, reviews);
    const after = items.find((item) => item.id === before.id);
    need(JSON.stringify(after) === JSON.stringify(before), 'the review is another one, or gone');
  },
  'a question is answered by a receipt': async (visit) => {
    const question = { product: visit.product, text: 'A test, to be removed.', author: { name: 'Conformance' } };
    await write(visit, '/questions', question);
  },
  'a question without words is refused by name': (visit) =>
    needFields(visit, '/questions', { text: '', author: { name: 'Conformance' } }, ['text']),
  'a photo is answered by a receipt, the same when it is sent again': async (visit) => {
    const key = newKey();
    const first = await send(visit, '/photos', dot, { key, type: 'image/png' });
    if (first.status === 404) throw new Skip('photos are not taken');
    needReceipt(first, key);
    const second = await send(visit, '/photos', dot, { key, type: 'image/png' });
    need(first.text === second.text, `first ${first.text}, then ${second.text}`);
  },
  'what only says that it is a photo is refused': async (visit) =>
    void (await visit.needRefusal(
      '/photos',
      [404, 415, 422],
      posted('<svg onload=alert(1)>', { key: newKey(), type: 'image/png' }),
    )),
};
