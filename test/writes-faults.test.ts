import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { writeTo } from '../src/backends/rest/write.ts';
import { request } from '../src/client/json.ts';
import { createOutbox } from '../src/client/outbox/outbox.ts';
import type { Sent } from '../src/model/outbox.ts';
import { describeWithData, readVectors } from './data.ts';
import { serve } from './local-server.ts';

interface Fault {
  readonly id: string;
  readonly class: 'network' | 'status' | 'header' | 'body' | 'sdk';
  readonly desc: string;
  readonly write: string;
}

type Respond = (request: IncomingMessage, response: ServerResponse, receipt: string) => void;

const answer =
  (status: number, body: string | Buffer, headers: Record<string, string> = {}): Respond =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
const receiptWith =
  (headers: Record<string, string>): Respond =>
  (_, response, receipt) =>
    response.writeHead(201, { 'content-type': 'application/json', ...headers }).end(receipt);
const bodyOf =
  (change: (receipt: string) => string | Buffer): Respond =>
  (request, response, receipt) =>
    answer(201, change(receipt))(request, response, receipt);

/** What a browser alone can have (certificates, mixed content, blockers) reaches a page as a request that failed. */
const failed: Respond = (request) => request.socket.destroy();

const byId: Readonly<Record<string, Respond>> = {
  'net-reset-mid': (_, response, receipt) => {
    response.writeHead(201, { 'content-type': 'application/json', 'content-length': String(receipt.length) });
    response.write(receipt.slice(0, 10), () => response.destroy());
  },
  'net-redirect-loop': (_, response) => response.writeHead(302, { location: '/reviews' }).end(),
  'net-redirect-login': (_, response) => response.writeHead(302, { location: '/login' }).end(),
  'http-304': answer(304, ''),
  'http-204': answer(204, ''),
  'hdr-ct-html': receiptWith({ 'content-type': 'text/html' }),
  'hdr-ct-none': (_, response, receipt) => response.writeHead(201).end(receipt),
  'hdr-ct-text': receiptWith({ 'content-type': 'text/plain' }),
  'hdr-ct-octet': receiptWith({ 'content-type': 'application/octet-stream' }),
  'hdr-enc-wrong': receiptWith({ 'content-encoding': 'gzip' }),
  'hdr-len-long': receiptWith({ 'content-length': '9999', connection: 'close' }),
  'hdr-etag-loop': answer(304, ''),
  'hdr-charset-utf16': bodyOf((receipt) => Buffer.from(receipt, 'utf16le')),
  'hdr-charset-bad': bodyOf((receipt) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(receipt)])),
  'body-empty': answer(201, ''),
  'body-html': answer(200, '<h1>Welcome to the hotel</h1>', { 'content-type': 'text/html' }),
  'body-truncated': bodyOf((receipt) => receipt.slice(0, -5)),
  'body-bom': bodyOf((receipt) => `\uFEFF${receipt}`),
  'body-xssi': bodyOf((receipt) => `)]}',\n${receipt}`),
  'body-null': answer(201, 'null'),
  'body-wrong-root': bodyOf((receipt) => `[${receipt}]`),
  'body-wrong-key': bodyOf((receipt) => receipt.replace('"key":"', '"key":"not-')),
  'body-renamed-field': bodyOf((receipt) => receipt.replace('"id"', '"identifier"')),
  'body-types-swapped': bodyOf((receipt) => receipt.replace(/"id":"[^"]*"/, '"id":7')),
  'body-proto': bodyOf((receipt) => receipt.replace('{', '{"__proto__":{"status":"published"},')),
  'body-huge': answer(201, Buffer.alloc(3_000_000, ' ')),
  'body-deep': answer(201, '['.repeat(100_000)),
};

const respondTo = ({ id, class: kind, desc }: Fault): Respond => {
  if (byId[id]) return byId[id];
  const [, status] = /^http-(\d+)$/.exec(id) ?? [];
  if (status) return answer(Number(status), '{"error":{"code":"x","message":"No.","fields":{"body":"is wrong"}}}');
  if (id.startsWith('retry-after-'))
    return answer(429, '{}', { 'retry-after': /Retry-After: (.*)$/.exec(desc)?.[1] ?? '' });
  return kind === 'network' ? failed : receiptWith({});
};

/** Such a fault is over before the page hears of it, or belongs to reading. */
const waits = /timeout|drip|slow/;

const faults = readVectors<Fault>('attack/fault-modes.json').filter(
  ({ id, class: kind }) => kind !== 'sdk' && !waits.test(id),
);

/** Sends one review to a server that has the fault once, and is well from then on. */
const sendThrough = async (fault: Fault) => {
  const rows = new Map<string, string>();
  let first = true;
  let skew = 0;
  await using server = await serve((request, response) => {
    if (request.url !== '/reviews') return void response.writeHead(200, { 'content-type': 'text/html' }).end('<login>');
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      const key = String(request.headers['idempotency-key']);
      const status = /^http-(4\d\d|501)$/.exec(fault.id);
      if (!first || !status) rows.set(key, body);
      const receipt = JSON.stringify({ key, id: 'w-1', status: 'pending' });
      const respond = first ? respondTo(fault) : answer(201, receipt);
      first = false;
      respond(request, response, receipt);
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
