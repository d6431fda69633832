import { gzipSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { serve, serveText } from '../../test/local-server.ts';
import { Failure } from './failure.ts';
import { byteLimit, fetchJson } from './json.ts';

const ask = (url: string, init?: RequestInit, signal = AbortSignal.timeout(5_000)) => fetchJson(url, init, signal);

/** The failure an answer leads to. */
const failureOf = (asked: Promise<unknown>): Promise<Failure> =>
  asked.then(
    (value) => expect.unreachable(`answered ${JSON.stringify(value)}`),
    (thrown: unknown) => {
      expect(thrown).toBeInstanceOf(Failure);
      return thrown as Failure;
    },
  );

describe('an answer that counts', () => {
  test('is JSON with a status of 2xx', async () => {
    await using server = await serveText('{ "items": [] }', {}, 201);
    expect(await ask(server.url)).toEqual({ items: [] });
  });

  test.each(['text/plain', 'application/problem+json', ''])('may be labelled %j, as static hosts do', async (type) => {
    await using server = await serveText('[1]', { 'content-type': type });
    expect(await ask(server.url)).toEqual([1]);
  });

  test('may begin with a byte order mark', async () => {
    await using server = await serveText('\uFEFF{ "items": [] }');
    expect(await ask(server.url)).toEqual({ items: [] });
  });

  test('is not shown to what a page has put in the place of JSON.parse', async () => {
    await using server = await serveText('{ "items": [] }');
    using replaced = vi.spyOn(JSON, 'parse');
    expect(await ask(server.url)).toEqual({ items: [] });
    expect(replaced).not.toHaveBeenCalledWith('{ "items": [] }');
  });

  test('keeps characters whose bytes arrive apart', async () => {
    const bytes = Buffer.from('"Grüße 👋🏽"');
    await using server = await serve((_, response) => {
      response.setHeader('content-type', 'application/json');
      let at = 0;
      const next = () => {
        if (at === bytes.length) return response.end();
        response.write(bytes.subarray(at, (at += 1)));
        return setImmediate(next);
      };
      next();
    });
    expect(await ask(server.url)).toBe('Grüße 👋🏽');
  });

  test('may be exactly as large as the limit', async () => {
    await using server = await serveText(`"${'x'.repeat(byteLimit - 2)}"`);
    expect(await ask(server.url)).toHaveLength(byteLimit - 2);
  });

  test('is asked for in our way where a page has put its own on every object', async () => {
    await using server = await serveText('[1]');
    const { prototype } = Object;
    for (const name of ['mode', 'integrity'])
      Object.defineProperty(prototype, name, { value: 'polluted', configurable: true, writable: true });
    const answer = await ask(server.url).finally(() => {
      for (const name of ['mode', 'integrity']) Reflect.deleteProperty(prototype, name);
    });
    expect(answer).toEqual([1]);
  });

  test('is asked for as JSON, with what the backend adds', async () => {
    await using server = await serve((request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ method: request.method, headers: request.headers }));
    });
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
    expect(await ask(server.url, init)).toMatchObject({
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
    });
  });
});

describe('an answer that does not count', () => {
  test.each([
    ['a page with status 200', '<!doctype html><p>secret', { 'content-type': 'text/html; charset=utf-8' }, 200, 'type'],
    ['XML', '<secret/>', { 'content-type': 'application/xml' }, 200, 'type'],
    ['a page labelled as JSON', '<p>secret', {}, 200, 'type'],
    ['truncated JSON', '{ "items": [{ "id": "secret', {}, 200, 'type'],
    ['an empty body', '', {}, 200, 'type'],
    ['nothing at all', '', {}, 204, 'type'],
    ['a 404', '{ "secret": 1 }', {}, 404, 'status'],
    ['a 500', '{ "secret": 1 }', {}, 500, 'status'],
    ['a 304 that was not asked for', '', {}, 304, 'status'],
  ])('is %s; the failure names the address and quotes nothing of it', async (_, body, headers, status, code) => {
    await using server = await serveText(body, headers as Record<string, string>, status);
    const failure = await failureOf(ask(server.url));
    expect(failure.code).toBe(code);
    expect(failure.message).toContain(server.url);
    expect(failure.message).not.toContain('secret');
  });

  test('is one that never comes, because nobody listens there', async () => {
    const server = await serveText('{}');
    await server[Symbol.asyncDispose]();
    const failure = await failureOf(ask(server.url));
    expect(failure).toMatchObject({ code: 'network', message: expect.stringMatching(/CORS.*connect-src/) });
  });

  test('is one that breaks off half-way', async () => {
    await using server = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{ "items": [', () => response.destroy());
    });
    expect(await failureOf(ask(server.url))).toMatchObject({ code: 'network' });
  });

  test.each(['before the headers', 'after the headers'])('is one that hangs %s, once nobody waits', async (when) => {
    await using server = await serve((_, response) => {
      if (when === 'after the headers') response.writeHead(200, { 'content-type': 'application/json' }).write('{');
    });
    const failure = await failureOf(ask(server.url, undefined, AbortSignal.timeout(100)));
    expect(failure.code).toBe('network');
  });
});

const size = 50_000_000;

describe('an answer of 50 MB', () => {
  /** Sends for as long as it is read, and tells how much was taken before the connection closed. */
  const flood = (headers: Record<string, string>, status = 200) => {
    let sent = 0;
    const closed = Promise.withResolvers<number>();
    const server = serve((_, response) => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.on('close', () => closed.resolve(sent));
      const chunk = Buffer.alloc(64 * 1024, ' ');
      const more = () => {
        while (sent < size && !response.destroyed) {
          sent += chunk.length;
          if (!response.write(chunk)) return response.once('drain', more);
        }
        return response.end();
      };
      more();
    });
    return { server, closed: closed.promise };
  };

  test.each([
    ['that says so', { 'content-length': String(size) }, 200, 'too-large'],
    ['that does not', {}, 200, 'too-large'],
    ['with a status of 503', {}, 503, 'status'],
    ['that is a page', { 'content-type': 'text/html' }, 200, 'type'],
  ])('%s is stopped early, and no more of it is sent', async (_, headers, status, code) => {
    const { server: starting, closed } = flood(headers as Record<string, string>, status);
    await using server = await starting;
    const before = process.memoryUsage().rss;
    expect(await failureOf(ask(server.url))).toMatchObject({ code });
    // What lies in the sockets' own buffers was sent but not taken.
    expect(await closed).toBeLessThan(size / 2);
    expect(process.memoryUsage().rss - before).toBeLessThan(size);
  });

  test('that is small on the wire is counted unpacked', async () => {
    const packed = gzipSync(Buffer.alloc(size, ' '));
    expect(packed.length).toBeLessThan(byteLimit);
    await using server = await serveText(packed, { 'content-encoding': 'gzip' });
    expect(await failureOf(ask(server.url))).toMatchObject({ code: 'too-large' });
  });
});
