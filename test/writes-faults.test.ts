import { describe, expect, test } from 'vitest';
import { writeTo } from '../src/backends/rest/write.ts';
import { request } from '../src/client/json.ts';
import { createOutbox } from '../src/client/outbox/outbox.ts';
import type { Sent } from '../src/model/outbox.ts';
import { describeWithData } from './data.ts';
import { type Fault, faults as all } from './faults/fault.ts';
import { answer, instead, login, onWire, type Respond, under } from './faults/wire.ts';
import { serve } from './local-server.ts';

/** Faults of the receipt: what is wrong with it depends on what it means. */
const byId: Readonly<Record<string, Respond>> = {
  'body-wrong-key': instead((receipt) => receipt.replace('"key":"', '"key":"not-')),
  'body-renamed-field': instead((receipt) => receipt.replace('"id"', '"identifier"')),
  'body-types-swapped': instead((receipt) => receipt.replace(/"id":"[^"]*"/, '"id":7')),
  'body-proto': instead((receipt) => receipt.replace('{', '{"__proto__":{"status":"published"},')),
};

const respondTo = (fault: Fault): Respond => byId[fault.id] ?? onWire(fault) ?? under({});

/** Such a fault is over before the page hears of it, or belongs to reading. */
const waits = /timeout|drip|slow|lie-fi/;

const faults = all.filter(({ id, class: kind }) => kind !== 'sdk' && !waits.test(id));

/** Sends one review to a server that has the fault once, and is well from then on. */
const sendThrough = async (fault: Fault) => {
  const rows = new Map<string, string>();
  let first = true;
  let skew = 0;
  await using server = await serve((request, response) => {
    if (request.url === login.path) return void response.writeHead(200, login.headers).end(login.body);
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      const key = String(request.headers['idempotency-key']);
      const status = /^http-(4\d\d|501)$/.exec(fault.id);
      if (!first || !status) rows.set(key, body);
      const receipt = JSON.stringify({ key, id: 'w-1', status: 'pending' });
      const respond = first ? respondTo(fault) : answer(201, receipt);
      first = false;
      respond({ request, response, status: 201, good: receipt });
    });
    return undefined;
  });
  const writes = writeTo(new URL(server.url).origin);
  const outbox = createOutbox({
    now: () => Date.now() + skew,
    destination: {
      sourceOf: () => 'shop',
      send: (_, input, key, signal) =>
        writes.review!(input, { key, signal, request: (url, init) => request(url, init, signal) }),
    },
  });
  const heard: Sent[] = [];
  const key = outbox.newKey();
  await outbox.submit({ key, write: 'review', input: { rating: 1 } }, (sent) => heard.push(sent));
  await outbox.wake();
  const afterFault = heard.at(-1)!;
  // As long as the longest wait there is.
  skew = 3_600_001;
  await outbox.wake();
  return { afterFault, heard, rows, key };
};

describeWithData('a write meets a fault', () => {
  const isFinal = ({ write }: Fault) => write.startsWith('permanent');

  test.each(faults.filter(isFinal))('that is final is told, and nothing is sent again: $id', async (fault) => {
    const { heard, rows } = await sendThrough(fault);
    expect(heard.at(-1)).toEqual({ state: 'refused', message: 'No.', fields: { body: 'is wrong' } });
    expect(rows.size).toBe(0);
  });

  test.each(faults.filter((fault) => !isFinal(fault)))('is kept, and takes effect once: $id, $desc', async (fault) => {
    const { afterFault, heard, rows, key } = await sendThrough(fault);
    expect(['kept', 'done']).toContain(afterFault.state);
    expect(heard.at(-1)).toEqual({ state: 'done', status: 'pending', id: 'w-1' });
    expect([...rows.keys()]).toEqual([key]);
    expect(heard.map(({ state }) => state)).not.toContain('refused');
  });
});

describe('the test of faults', () => {
  test('has one to give for each of the vectors it runs', () => {
    for (const fault of faults) expect(typeof respondTo(fault)).toBe('function');
  });
});
