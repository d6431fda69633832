import type { IncomingMessage } from 'node:http';
import { restAnswers } from '../../browsers/shop.ts';
import { openSite, type Site } from '../../browsers/site.ts';
import { libraries } from '../libraries.ts';
import type { Report } from './observer/main.ts';

/** A request of a widget as the server got it. */
export interface Wire {
  readonly request: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly key: string | undefined;
}

/** What the browser adds by itself, or differs from port to port. */
const ofBrowser =
  /^(host|origin|referer|connection|content-length|user-agent|accept-(language|encoding)|sec-|cookie|priority|dnt|pragma|cache-control)/;

const read = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
};

const wireOf = (request: IncomingMessage, body: string): Wire => {
  const headers = Object.entries(request.headers).filter(([name]) => !ofBrowser.test(name));
  const key = request.headers['idempotency-key'] as string | undefined;
  const nameless = (text: string) => (key ? text.replaceAll(key, 'KEY') : text);
  return {
    request: `${request.method} ${request.url}`,
    headers: Object.fromEntries(headers.map(([name, value]) => [name, nameless(String(value))])),
    body: nameless(body),
    key,
  };
};

export interface WatchedSite extends Site {
  readonly wires: Wire[];
  readonly report: Promise<Report>;
}

/** One page, a backend that reads and takes, and a place for the observer to report to. */
export const openWatchedSite = async (
  page: string,
  observer: string,
  expected: Report | undefined,
): Promise<WatchedSite> => {
  const wires: Wire[] = [];
  const { promise: report, resolve } = Promise.withResolvers<Report>();
  const answer = restAnswers();
  let asked = 0;
  let open = 0;
  const site = await openSite({
    pages: { '/': page },
    answers: {
      ...libraries,
      '/observer.js': (_, __, response) =>
        void response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(observer),
      '/traffic': () => ({ asked, open }),
      '/expected': () => expected ?? null,
      '/report': async (_, request) => {
        resolve(JSON.parse(await read(request)) as Report);
        return {};
      },
      '/trust': async (url, request, response) => {
        asked += 1;
        open += 1;
        response.on('close', () => (open -= 1));
        const body = await read(request);
        const wire = wireOf(request, body);
        wires.push(wire);
        if (!wire.key) return answer(url, request, response);
        response.statusCode = 201;
        return { key: wire.key, id: `w-${wires.length}`, status: 'pending' };
      },
    },
  });
  return { ...site, wires, report };
};
