import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { needReceipt, newKey, posted, reviewOf, send } from './shopper.ts';
import type { Checks, Visit } from './visit.ts';
import { need, Skip } from './visit.ts';

/** Sends the first part of a body and hangs up. */
const sendHalf = (visit: Visit, path: string, key: string): Promise<void> =>
  new Promise((resolve) => {
    const text = JSON.stringify(reviewOf(visit));
    const request = visit.endpoint.startsWith('https:') ? overHttps : overHttp;
    const headers = { 'content-type': 'application/json', 'content-length': text.length + 10, 'idempotency-key': key };
    const sending = request(visit.endpoint + path, { method: 'POST', headers });
    sending.on('error', () => undefined);
    sending.on('close', () => setTimeout(resolve, 100));
    sending.write(text, () => setTimeout(() => sending.destroy(), 100));
  });

const noStore = (headers: Headers) =>
  need(headers.get('cache-control')?.includes('no-store'), `cache-control is "${headers.get('cache-control')}"`);

/** One intent, one key, one row, one receipt. */
export const keyChecks: Checks = {
  'a write is answered by a receipt for its key': async (visit) => {
    const key = newKey();
    const answer = await send(visit, '/reviews', reviewOf(visit), { key });
    needReceipt(answer, key);
    need(answer.status === 201, `its status is ${answer.status}`);
  },
  'a receipt is for nobody to keep': async (visit) => noStore((await send(visit, '/reviews', reviewOf(visit))).headers),
  'the same once more gets the same, byte for byte': async (visit) => {
    const key = newKey();
    const [first, second] = [
      await send(visit, '/reviews', reviewOf(visit), { key }),
      await send(visit, '/reviews', reviewOf(visit), { key }),
    ];
    needReceipt(first, key);
    need(first.text === second.text, `first ${first.text}, then ${second.text}`);
    need(first.status === second.status, `first ${first.status}, then ${second.status}`);
  },
  'the same in another order is the same': async (visit) => {
    const key = newKey();
    const { rating, ...others } = reviewOf(visit);
    const first = needReceipt(await send(visit, '/reviews', { rating, ...others }, { key }), key);
    const second = needReceipt(await send(visit, '/reviews', { ...others, rating }, { key }), key);
    need(first.id === second.id, 'it was written twice');
  },
  'an unknown field changes nothing': async (visit) => {
    const key = newKey();
    const first = needReceipt(await send(visit, '/reviews', reviewOf(visit), { key }), key);
    const more = { ...reviewOf(visit), conformance: { any: [1] } };
    need(needReceipt(await send(visit, '/reviews', more, { key }), key).id === first.id, 'it was written twice');
  },
  'twenty of the same at once are one': async (visit) => {
    const key = newKey();
    const all = await Promise.all(Array.from({ length: 20 }, () => send(visit, '/reviews', reviewOf(visit), { key })));
    const done = all.filter(({ status }) => status !== 409);
    need(done.length > 0, 'all of them were told to wait');
    const early = all.find(({ status, headers }) => status === 409 && !headers.has('retry-after'));
    need(!early, 'one was told to wait, and not how long: no retry-after');
    const ids = new Set(done.map((answer) => needReceipt(answer, key).id));
    need(ids.size === 1, `they got ${ids.size} different receipts`);
  },
  'another body under the same key is refused': async (visit) => {
    const key = newKey();
    needReceipt(await send(visit, '/reviews', reviewOf(visit), { key }), key);
    const other = { ...reviewOf(visit), rating: 4 };
    await visit.needRefusal('/reviews', [409, 422], posted(other, { key }));
  },
  'another kind under the same key is refused': async (visit) => {
    const key = newKey();
    needReceipt(await send(visit, '/reviews', reviewOf(visit), { key }), key);
    const question = { product: visit.product, text: 'A test, to be removed.', author: { name: 'Conformance' } };
    await visit.needRefusal('/questions', [409, 422], posted(question, { key }));
  },
  'no key is refused': async (visit) =>
    void (await visit.needRefusal('/reviews', [400], posted(reviewOf(visit), { key: undefined }))),
  'a key that can be guessed is refused': async (visit) =>
    void (await visit.needRefusal('/reviews', [400], posted(reviewOf(visit), { key: '1' }))),
  'a key in the body will do, so that no permission need be asked': async (visit) => {
    const key = newKey();
    needReceipt(await send(visit, '/reviews', { ...reviewOf(visit), key }, { type: 'text/plain' }), key);
  },
  'a receipt can be asked for': async (visit) => {
    const key = newKey();
    const { id } = needReceipt(await send(visit, '/reviews', reviewOf(visit), { key }), key);
    const found = await visit.ask(`/writes/${key}`);
    need(needReceipt(found, key).id === id, 'it is another one');
    noStore(found.headers);
  },
  'a receipt of nothing is a 404': async (visit) => {
    const { headers } = await visit.needRefusal(`/writes/${newKey()}`, [404]);
    noStore(headers);
  },
  'what was refused left nothing, and may be sent right': async (visit) => {
    const key = newKey();
    await visit.needRefusal('/reviews', [422], posted({ ...reviewOf(visit), rating: 9 }, { key }));
    await visit.needRefusal(`/writes/${key}`, [404]);
    needReceipt(await send(visit, '/reviews', reviewOf(visit), { key }), key);
  },
  'half a body leaves nothing': async (visit) => {
    const key = newKey();
    await sendHalf(visit, '/reviews', key);
    await visit.needRefusal(`/writes/${key}`, [404]);
  },
  'a page of another origin may write': async (visit) => {
    const { status, headers } = await visit.ask('/reviews', {
      method: 'OPTIONS',
      headers: {
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,idempotency-key',
      },
    });
    need(status >= 200 && status < 300, `the preflight answered ${status}`);
    const allowed = headers.get('access-control-allow-headers')?.toLowerCase() ?? '';
    need(allowed === '*' || allowed.includes('idempotency-key'), `access-control-allow-headers is "${allowed}"`);
    const methods = headers.get('access-control-allow-methods') ?? '';
    need(methods === '*' || methods.includes('POST'), `access-control-allow-methods is "${methods}"`);
  },
  'a page of another origin may read why it was refused': async (visit) => {
    const { headers } = await visit.needRefusal('/reviews', [422], posted({}, { key: newKey() }));
    need(headers.get('access-control-allow-origin'), 'the 422 has no access-control-allow-origin');
    noStore(headers);
  },
  'a limit of writes says how long to wait': async (visit) => {
    const { status, headers } = await send(visit, '/reviews', {});
    if (status !== 429) throw new Skip('it was not met');
    need(headers.has('retry-after'), '429 without retry-after');
  },
};
