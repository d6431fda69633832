import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const built = join(import.meta.dirname, '../../dist/cdn');

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.html': 'text/html; charset=utf-8',
};

/** Answers a request; what it returns is sent as JSON, `undefined` means that it answers by itself, or never. */
export type Answer = (url: URL, request: IncomingMessage, response: ServerResponse) => unknown;

export interface SiteOptions {
  /** Path → HTML of a page. */
  readonly pages: Readonly<Record<string, string>>;
  /** Response headers of pages, such as a policy. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Prefix of a path → what answers it, before a built file does. */
  readonly answers?: Readonly<Record<string, Answer>>;
  /** Waits before it answers this path: for slow scripts and slow data. */
  readonly hold?: (path: string) => Promise<unknown> | undefined;
}

export interface Site {
  readonly url: string;
  /** Paths with their query, in the order they were asked for. */
  readonly requests: string[];
  readonly close: () => Promise<void>;
}

const fail = (response: ServerResponse, status: number): void => void response.writeHead(status).end();

const sendFile = (response: ServerResponse, path: string): void => {
  const file = join(built, path);
  if (!existsSync(file)) return fail(response, 404);
  response
    .writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain', 'access-control-allow-origin': '*' })
    .end(readFileSync(file));
};

const sendAnswer = async (answer: Answer, url: URL, request: IncomingMessage, response: ServerResponse) => {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-allow-headers', 'content-type, idempotency-key');
  if (request.method === 'OPTIONS') return fail(response, 204);
  const body = await answer(url, request, response);
  if (body === undefined) return;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(body));
};

/**
 * A shop on a port of its own: pages, the built script under `/candor/`, and whatever answers the test gives.
 * @throws Error that says to build, where there is nothing built.
 */
export const openSite = async ({ pages, headers, answers = {}, hold }: SiteOptions): Promise<Site> => {
  if (!existsSync(join(built, 'candor.js')) || !existsSync(join(built, 'candor.all.js'))) {
    throw new Error('These tests drive the built files, and dist/cdn has none: run `npm run build` first');
  }
  const requests: string[] = [];
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url!, 'http://site');
    if (url.pathname === '/favicon.ico') return fail(response, 204);
    requests.push(url.pathname + url.search);
    await hold?.(url.pathname);
    const page = pages[url.pathname];
    if (page !== undefined) {
      response.writeHead(200, { 'content-type': types['.html'], ...headers }).end(page);
      return;
    }
    const prefix = Object.keys(answers).find((path) => url.pathname.startsWith(path));
    if (prefix) await sendAnswer(answers[prefix]!, url, request, response);
    else if (url.pathname.startsWith('/candor/')) sendFile(response, url.pathname.slice('/candor/'.length));
    else fail(response, 404);
  };
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      console.error('the site of this test failed', error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
