import type { AnyBackend, Ask } from '../src/backend.ts';
import { check } from '../src/client/check.ts';
import { fetchJson, request } from '../src/client/json.ts';
import { type Queries, resources } from '../src/model/resources.ts';

/** What the client gives a backend with a question. */
export const asking = (signal: AbortSignal = new AbortController().signal): Ask => ({
  signal,
  locale: 'en',
  json: (url, init) => fetchJson(url, init, signal),
  request: (url, init) => request(url, init, signal),
});

/** Asks a backend as it came. */
export const askBackend = <Name extends keyof Queries>(
  backend: AnyBackend,
  options: object,
  name: Name,
  query: Queries[Name],
): Promise<unknown> => {
  const { read } = backend.connect(backend.options.parse(options));
  return read[name]!(query, asking());
};

interface Answer {
  readonly items: Record<string, unknown>[];
  readonly problems: readonly string[];
  readonly next?: string;
  readonly [field: string]: unknown;
}

/** … and as the client passes it on: good records, and why the others were left out. */
export const checkedBy = async <Name extends keyof Queries>(
  backend: AnyBackend,
  options: object,
  name: Name,
  query: Queries[Name],
): Promise<Answer> => {
  const { answer, problems } = check(resources[name], await askBackend(backend, options, name, query));
  return { ...answer, problems } as Answer;
};
