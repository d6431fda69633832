import type { ServerResponse } from 'node:http';
import { readBuilt } from '../../built.ts';
import { pause } from '../../every-widget.ts';
import { login } from '../../faults/wire.ts';
import { serve } from '../../local-server.ts';

/** What a host of the built files does with one of them; `send` gives it as it is, or changed; `healed` comes when the fault ends. */
type Spoil = (
  response: ServerResponse,
  send: (change?: (text: string) => string) => void,
  before: number,
  healed: () => Promise<void>,
) => void;

const missing: Spoil = (response) => void response.writeHead(404).end();
/** Puts something in the place of the view; the file says last what it exports. */
const withView =
  (view: string): Spoil =>
  (_, send) =>
    send((text) =>
      text.replace(/export\s*\{\s*([\w$]+) as default\s*\}/, (all, name) => `${name}.view=${view};${all}`),
    );

/** Fault → what it does to the file of a widget. */
export const spoils: Readonly<Record<string, Spoil>> = {
  'sdk-chunk-404': missing,
  'sdk-chunk-html': (response) => void response.writeHead(200, login.headers).end(login.body),
  'sdk-chunk-cors': (response, send) => {
    response.removeHeader('access-control-allow-origin');
    send();
  },
  'sdk-chunk-slow': (_, send, __, healed) => void healed().then(() => send()),
  'sdk-chunk-once': (response, send, before) => void (before === 0 ? response.writeHead(404).end() : send()),
  // The build before had another name for what the core gives.
  'sdk-chunk-stale': (_, send) => send((text) => text.replace(/^import\s*\{/, 'import{nothingOfTheKind as gone,')),
  'sdk-runtime-throw': withView('()=>{throw new Error("a bug of ours")}'),
  'sdk-oom': withView('()=>{throw new RangeError("Array buffer allocation failed")}'),
};

export interface Files extends AsyncDisposable {
  readonly origin: string;
  /** The fault, and the name of the widget whose file has it. */
  spoilt: { readonly fault: string; readonly name: string } | undefined;
  /** How often that file was asked for while it was spoilt. */
  asked: number;
}

/** The built files on a host of their own, as a network of caches has them. */
export const openFiles = async (): Promise<Files> => {
  const server = await serve((request, response) => {
    const { pathname } = new URL(request.url!, 'http://files');
    response.setHeader('access-control-allow-origin', '*');
    // What a cache keeps of a fault is told by another suite.
    response.setHeader('cache-control', 'no-store');
    const send = (change = (text: string) => text) => {
      response.setHeader('content-type', 'text/javascript');
      response.end(change(readBuilt(pathname.replace('/candor/', 'cdn/')).toString()));
    };
    const { spoilt } = files;
    if (!spoilt || !pathname.includes(`/widgets/${spoilt.name}.`)) return send();
    files.asked += 1;
    const healed = async () => {
      while (files.spoilt === spoilt) await pause(20);
    };
    return spoils[spoilt.fault]!(response, send, files.asked - 1, healed);
  });
  const files: Files = {
    origin: new URL(server.url).origin,
    spoilt: undefined,
    asked: 0,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
  return files;
};
