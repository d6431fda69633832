import type { IncomingMessage, ServerResponse } from 'node:http';
import { restAnswers } from '../browsers/shop.ts';
import { serve } from '../local-server.ts';
import { onAnswer, type ReadExchange } from './answers.ts';
import type { Fault } from './fault.ts';
import { login, onWire, under } from './wire.ts';

/** A shop's data under an address of its own, which has its fault while it is on. */
export interface FaultySource {
  readonly endpoint: string;
  on: boolean;
  /** Requests that met the fault. */
  met: number;
}

export interface FaultServer extends AsyncDisposable {
  /** A source for one page; pictures are asked for at `site`. */
  readonly sourceWith: (fault: Fault, site: string) => FaultySource;
}

const good = restAnswers();

/** What is answered well, and kept from the page by the browser. */
const isOfOrigin = (id: string): boolean => /^net-(cors|preflight)/.test(id);

/** What of the fault is of another origin: the only place where pages are refused what a server sent. */
const allow = (id: string, response: ServerResponse): void => {
  if (id === 'net-cors-missing') return;
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-allow-headers', '*');
  if (id === 'net-cors-wildcard-cred') response.setHeader('access-control-allow-credentials', 'true');
};

/** Answers before every request of which a browser asks whether it may send it. */
const preflight = (id: string, response: ServerResponse): void => {
  const answer = () => response.writeHead(id === 'net-preflight-405' ? 405 : 204).end();
  if (id === 'net-preflight-slow') setTimeout(answer, 5_000);
  else answer();
};

export const openFaults = async (): Promise<FaultServer> => {
  const sources = new Map<string, { fault: Fault; source: FaultySource; site: string }>();

  const listen = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url!, 'http://server');
    const [, place, ...path] = url.pathname.split('/');
    const found = sources.get(place!);
    const isOn = !!found?.source.on;
    allow(isOn ? found.fault.id : '', response);
    if (url.pathname === login.path) return void response.writeHead(200, login.headers).end(login.body);
    if (!found) return void response.writeHead(404).end();
    if (request.method === 'OPTIONS') return preflight(isOn ? found.fault.id : '', response);
    const body = await good(new URL(`/${path.join('/')}${url.search}`, url), request, response);
    const { fault, source, site } = found;
    const exchange: ReadExchange = {
      request,
      response,
      status: 200,
      good: JSON.stringify(body),
      resource: path[1] as ReadExchange['resource'],
      before: source.met,
      isNextPage: url.searchParams.has('cursor'),
      site,
    };
    if (!isOn) return void response.writeHead(200, { 'content-type': 'application/json' }).end(exchange.good);
    source.met += 1;
    const respond = isOfOrigin(fault.id) ? under({}) : (onAnswer(fault.id) ?? onWire(fault));
    if (!respond) throw new Error(`test/faults has nothing that does "${fault.id}"`);
    respond(exchange);
  };

  const server = await serve((request, response) => void listen(request, response));
  const { origin } = new URL(server.url);
  return {
    sourceWith: (fault, site) => {
      const place = String(sources.size);
      const source = { endpoint: `${origin}/${place}/trust`, on: false, met: 0 };
      sources.set(place, { fault, source, site });
      return source;
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
};
