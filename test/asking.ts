import type { Ask } from '../src/backend.ts';
import { fetchJson, request } from '../src/client/json.ts';

/** What the client gives a backend with a question. */
export const asking = (signal: AbortSignal = new AbortController().signal): Ask => ({
  signal,
  locale: 'en',
  json: (url, init) => fetchJson(url, init, signal),
  request: (url, init) => request(url, init, signal),
});
