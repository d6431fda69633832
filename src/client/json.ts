import type { Reply } from '../backend.ts';
import { Failure, toFailure } from './failure.ts';

/** 2 MB: far above any page of the contract, far below what stalls a phone. */
export const byteLimit = 2_000_000;

// Captured before the page can replace it; `fetch` is looked up when used, because a page may patch and restore it.
const { parse } = JSON;

/** What is not read would go on arriving, and hold one of the few connections a browser has for a host. */
const leave = ({ body }: Response): void => void body?.cancel().catch(() => {});

const readText = async (response: Response, url: string): Promise<string> => {
  const tooLarge = () => new Failure('too-large', `${url} answered more than ${byteLimit} bytes`);
  if (Number(response.headers.get('content-length')) > byteLimit) {
    leave(response);
    throw tooLarge();
  }
  if (!response.body) return '';
  // WebKit would take a `mode` that a page has put on every object for an option.
  const reader = response.body.getReader({ __proto__: null } as object) as ReadableStreamDefaultReader<Uint8Array>;
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > byteLimit) {
      void reader.cancel().catch(() => {});
      throw tooLarge();
    }
    text += decoder.decode(value, { stream: true });
  }
};

/**
 * Asks for JSON and gives what HTTP says beside it. A type that is not HTML and a body that parses must agree before the
 * answer counts: firewalls and captive portals say 200 and mean a page. A status outside 2xx is the backend's to judge
 * where a body in JSON says more than the number; otherwise it is a failure. The error never quotes the body.
 */
export const request = async (url: string, init: RequestInit | undefined, signal: AbortSignal): Promise<Reply> => {
  let response: Response;
  try {
    // A page that puts a `mode` or a `signal` on every object would have it asked in its way.
    const asked = { __proto__: null, credentials: 'omit', ...init, signal } as RequestInit;
    asked.headers = { accept: 'application/json', ...asked.headers };
    // Awaited, not chained: what a page puts in the place of `fetch` may throw, or give something that only has a `then`.
    response = await fetch(url, asked);
  } catch (cause) {
    throw new Failure(
      'network',
      `${url} could not be reached (${toFailure(cause).message}); is it up, and do its CORS and the page’s connect-src allow it?`,
      cause,
    );
  }
  const { ok, status, headers } = response;
  const refused = (cause?: unknown) => new Failure('status', `${url} answered ${status}`, cause, status);
  const type = headers.get('content-type') ?? '';
  if (/html|xml/i.test(type)) {
    leave(response);
    throw ok ? new Failure('type', `${url} answered ${type} where JSON is expected`) : refused();
  }
  const text = await readText(response, url).catch((cause) => {
    if (!ok) throw refused(cause);
    throw cause instanceof Failure ? cause : new Failure('network', `${url} broke off half-way`, cause);
  });
  try {
    return { status, headers, body: parse(text) };
  } catch (cause) {
    throw ok ? new Failure('type', `${url} answered text that is not JSON`, cause) : refused(cause);
  }
};

/** The body of an answer with a status of 2xx. */
export const fetchJson = async (url: string, init: RequestInit | undefined, signal: AbortSignal): Promise<unknown> => {
  const { status, body } = await request(url, init, signal);
  if (status < 200 || status > 299) throw new Failure('status', `${url} answered ${status}`, undefined, status);
  return body;
};
