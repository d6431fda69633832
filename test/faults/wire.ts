import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Fault } from './fault.ts';

/** A request that meets a fault, and what a server in health would have answered. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly status: number;
  readonly good: string;
}

export type Respond = (exchange: Exchange) => void;

const json = { 'content-type': 'application/json' };

export const answer =
  (status: number, body: string | Buffer = '', headers: Record<string, string> = {}): Respond =>
  ({ response }) =>
    void response.writeHead(status, { ...json, ...headers }).end(body);

/** The good answer under other headers. */
export const under =
  (headers: Record<string, string>): Respond =>
  (exchange) =>
    answer(exchange.status, exchange.good, headers)(exchange);

/** The good status with another body. */
export const instead =
  (change: (good: string) => string | Buffer, headers: Record<string, string> = {}): Respond =>
  (exchange) =>
    answer(exchange.status, change(exchange.good), headers)(exchange);

const cut: Respond = ({ request }) => void request.socket.resetAndDestroy();
const hang: Respond = () => {};
const half = (text: string) => text.slice(0, text.length / 2);

/** Headers that promise the whole, and the first half of it. */
const begin = ({ response, status, good }: Exchange, then = () => {}): void => {
  response.writeHead(status, { ...json, 'content-length': String(Buffer.byteLength(good)) });
  response.write(half(good), then);
};

const drip: Respond = ({ response, status, good }) => {
  response.writeHead(status, json);
  let sent = 0;
  const timer = setInterval(() => response.write(good[sent++] ?? ' '), 1_000);
  response.on('close', () => clearInterval(timer));
};

const refusal = '{"error":{"code":"x","message":"No.","fields":{"body":"is wrong"}}}';
const page = '<!doctype html><h1>Welcome to the hotel</h1>';
const html = { 'content-type': 'text/html' };
/** Where a server sends those whom it does not know. */
export const login = { path: '/login', body: page, headers: html };

const byId: Readonly<Record<string, Respond>> = {
  'net-reset-mid': (exchange) => begin(exchange, () => cut(exchange)),
  // A page cannot tell who is silent: the network before a connection, or the server after it.
  'net-timeout-connect': hang,
  'net-timeout-headers': hang,
  'net-lie-fi': hang,
  'net-timeout-body': (exchange) => begin(exchange),
  'net-drip': drip,
  'net-redirect-loop': (exchange) => answer(302, '', { location: exchange.request.url! })(exchange),
  'net-redirect-login': answer(302, '', { location: login.path }),
  'http-204': answer(204),
  // Nobody asked for a part.
  'http-206': (exchange) =>
    answer(206, half(exchange.good), { 'content-range': `bytes 0-9/${exchange.good.length}` })(exchange),
  'http-304': answer(304),
  'hdr-ct-html': under(html),
  'hdr-ct-none': ({ response, status, good }) => void response.writeHead(status).end(good),
  'hdr-ct-text': under({ 'content-type': 'text/plain' }),
  'hdr-ct-octet': under({ 'content-type': 'application/octet-stream' }),
  'hdr-enc-wrong': under({ 'content-encoding': 'gzip' }),
  'hdr-len-short': (exchange) => under({ 'content-length': String(exchange.good.length - 9) })(exchange),
  'hdr-len-long': under({ 'content-length': '9999999', connection: 'close' }),
  'hdr-etag-loop': answer(304, '', { etag: '"1"' }),
  'hdr-cache-forever': instead(() => refusal, { 'cache-control': 'public, max-age=31536000, immutable' }),
  'hdr-date-skew': under({ date: 'Thu, 01 Jan 1970 00:00:00 GMT' }),
  'hdr-charset-utf16': instead((good) => Buffer.from(good, 'utf16le')),
  'hdr-charset-bad': instead((good) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(good)])),
  'hdr-header-huge': under({ 'x-huge': 'x'.repeat(64_000) }),
  'hdr-set-cookie': under({ 'set-cookie': 'candor=1' }),
  'hdr-nosniff': under({ ...html, 'x-content-type-options': 'nosniff' }),
  'body-empty': instead(() => ''),
  'body-html': instead(() => page, html),
  'body-truncated': instead((good) => good.slice(0, -5)),
  'body-bom': instead((good) => `\uFEFF${good}`),
  'body-xssi': instead((good) => `)]}',\n${good}`),
  'body-null': instead(() => 'null'),
  'body-wrong-root': instead((good) => `[${good}]`),
  'body-huge': instead(() => Buffer.alloc(50_000_000, ' ')),
  'body-deep': instead(() => '['.repeat(100_000) + ']'.repeat(100_000)),
};

/** What such a fault does to any answer; `undefined` where it depends on what the answer means. */
export const onWire = ({ id, class: kind, desc }: Fault): Respond | undefined => {
  if (byId[id]) return byId[id];
  const [, status] = /^http-(\d+)$/.exec(id) ?? [];
  if (status) return answer(Number(status), refusal);
  if (id.startsWith('retry-after-'))
    return answer(429, '{}', { 'retry-after': /Retry-After: (.*)$/.exec(desc)?.[1] ?? '' });
  // What a browser alone can have (names, certificates, mixed content, blockers) reaches a server as nothing at all.
  return kind === 'network' ? cut : undefined;
};
