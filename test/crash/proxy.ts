import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { root } from '../built.ts';

/** What happens to the writes that come through: each is asked with the request and may take its time. */
export interface Interference {
  /** Headers are there, the body may not be. */
  readonly arriving?: (request: IncomingMessage) => Promise<void> | void;
  /** All of it is there, and not handed on. `false`: it never is. */
  readonly arrived?: (request: IncomingMessage, response: ServerResponse) => Promise<boolean> | boolean;
  /** The backend has it. */
  readonly forwarded?: () => Promise<void> | void;
  /** The backend has answered; nothing of that was passed on. `false`: it never is. */
  readonly answered?: (response: ServerResponse) => Promise<boolean> | boolean;
}

const html = (
  query: URLSearchParams,
): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title>
<link rel="icon" href="data:,">
<script async src="/candor.js" data-backend="rest" data-endpoint="/trust"${query.get('store') === 'memory' ? '' : ' data-storage="allowed"'}></script>
<candor-review-form product="${query.get('product')}" layout="inline" loading="eager"></candor-review-form>`;

/** A page that hands the outbox of the npm build to whoever drives it. */
const writer = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Writer</title><link rel="icon" href="data:,">
<script type="importmap">{ "imports": {
  "preact": "/modules/preact/dist/preact.mjs",
  "preact/jsx-runtime": "/modules/preact/jsx-runtime/dist/jsxRuntime.mjs",
  "@preact/signals": "/modules/@preact/signals-core/dist/signals-core.mjs" } }</script>
<candor-writer></candor-writer>
<script type="module">
  import { configure, define } from '/npm/index.js';
  configure({ backend: 'rest', endpoint: '/trust', storage: 'allowed' });
  const view = ({ outbox }) => {
    outbox().then(({ newKey, submit }) => {
      window.submit = (input) => submit({ key: newKey(), write: 'review', input }, ({ state, durable }) => {
        // What a late database could not take in time is kept by this page alone, whose words say so.
        if (durable || state === 'done') window.told(input.title);
        if (state === 'full') window.full(input.title);
      });
    });
    return null;
  };
  define('writer', { attributes: {}, reads: () => ({}), view, styles: '', text: {}, reserve: { minHeight: 0 }, loading: 'eager' });
</script>`;

const folders: Readonly<Record<string, string>> = { npm: 'dist/npm', modules: 'node_modules' };

/** `/npm/index.js` → the file of the npm build; all others are of the cdn build. */
const fileOf = (pathname: string): string => {
  const [, folder = '', ...rest] = pathname.split('/');
  return folders[folder] ? join(root, folders[folder], ...rest) : join(root, 'dist/cdn', pathname);
};

const read = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/** The shop's one origin: a page with the form, the built files, and the backend behind what interferes with writes. */
export const openProxy = async (backend: string) => {
  let interference: Interference = {};
  const forward = async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    const isWrite = request.method === 'POST';
    const active = isWrite ? interference : {};
    await active.arriving?.(request);
    const body = await read(request);
    if ((await active.arrived?.(request, response)) === false) return;
    const asking = fetch(backend + path, {
      method: request.method!,
      headers: Object.fromEntries(
        ['content-type', 'idempotency-key'].flatMap((name) => {
          const value = request.headers[name];
          return value ? [[name, String(value)]] : [];
        }),
      ),
      ...(isWrite && { body: new Uint8Array(body) }),
    });
    // A backend that dies meanwhile is met below.
    asking.catch(() => {});
    await active.forwarded?.();
    const answer = await asking;
    const bytes = Buffer.from(await answer.arrayBuffer());
    if ((await active.answered?.(response)) === false) return;
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'application/json' });
    response.end(bytes);
  };
  const server = createServer((request, response) => {
    const { pathname, search, searchParams } = new URL(request.url!, 'http://shop');
    if (pathname.startsWith('/trust/')) {
      forward(request, response, pathname.slice('/trust'.length) + search).catch(() => response.destroy());
      return;
    }
    if (pathname === '/' || pathname === '/other' || pathname === '/writer') {
      const pages = { '/': html(searchParams), '/other': '<!doctype html><title>Other</title>', '/writer': writer };
      const page = pages[pathname];
      response.writeHead(200, { 'content-type': 'text/html' }).end(page);
      return;
    }
    try {
      const file = readFileSync(fileOf(pathname));
      response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-store' }).end(file);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    interfere: (next: Interference) => void (interference = next),
    /** Every connection breaks off. */
    drop: () => server.closeAllConnections(),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

export type Proxy = Awaited<ReturnType<typeof openProxy>>;
