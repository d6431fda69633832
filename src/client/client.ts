import type { Ask } from '../backend.ts';
import type { AnyResource } from '../model/resource.ts';
import { Cache, type Entry, freshness } from './cache.ts';
import { type Checked, check } from './check.ts';
import { Failure, toFailure } from './failure.ts';
import { gather } from './gather.ts';
import { fetchJson, request } from './json.ts';
import { report } from './report.ts';

/** Milliseconds until a request is given up. Our own timer: a patched `fetch` may ignore the signal. */
export const deadline = 10_000;

export interface Question {
  readonly resource: AnyResource;
  readonly query: object;
  /** Asks even where the cache has an answer, which then stands in only if that fails. */
  readonly renew?: boolean;
}

export type Result =
  /** `failure`: why there is nothing newer. */
  | (Entry & { readonly stale: boolean; readonly failure?: Failure })
  | { readonly answer?: undefined; readonly failure: Failure };

type Answer = (query: never, ask: Ask) => Promise<unknown>;

/** Finds who answers a resource; `undefined` where no backend of the page does. */
export type Source = (resource: string) => Promise<Answer | undefined>;

export interface Client {
  /**
   * Answers from the cache at once where it can, and again when a newer answer arrives. `receive` is not called after
   * `signal` aborts; the request itself is stopped when nobody waits for it any more.
   */
  load(question: Question, locale: string | undefined, signal: AbortSignal, receive: (result: Result) => void): void;
}

interface Flight {
  readonly promise: Promise<Entry>;
  readonly controller: AbortController;
  waiting: number;
}

/** Queries are flat objects of the widget's own making, so that sorted entries are a stable key. */
export const keyOf = ({ resource, query }: Question, locale: string | undefined): string =>
  [
    resource.name,
    locale,
    ...Object.entries(query)
      .filter(([, value]) => value !== undefined)
      .toSorted()
      .flat(),
  ].join('\0');

const withDeadline = <Value>(work: Promise<Value>, controller: AbortController, name: string): Promise<Value> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Failure('timeout', `"${name}" was not answered within ${deadline / 1000} s`));
      controller.abort();
    }, deadline);
    controller.signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new Failure('aborted', 'nobody waits any more'));
    });
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });

export const createClient = (source: Source): Client => {
  const cache = new Cache();
  /** Resources of which an answer could not be used. The browser may keep that one for as long as it says. */
  const spoilt = new Set<string>();
  const flights = new Map<string, Flight>();
  const gatherers = new Map<string, ReturnType<typeof gather<Checked>>>();

  const ask = async (resource: AnyResource, query: object, locale: string | undefined, controller: AbortController) => {
    const answer = await source(resource.name);
    if (!answer) throw new Failure('unanswered', `no backend of this page answers "${resource.name}"`);
    const { signal } = controller;
    const cache = spoilt.has(resource.name) ? 'reload' : 'default';
    const raw = await answer(query as never, {
      signal,
      locale,
      json: (url, init) => fetchJson(url, { cache, ...init }, signal),
      request: (url, init) => request(url, { cache, ...init }, signal),
    });
    if (raw === undefined)
      throw new Failure('status', `nothing of "${resource.name}" is what was asked for`, undefined, 404);
    const checked = check(resource, raw);
    if (checked.problems.length > 0) {
      const [first] = checked.problems;
      report(
        'warn',
        `${checked.problems.length} record(s) of "${resource.name}" left out, the first because of ${first}`,
      );
    }
    return checked;
  };

  const askGathered = (
    resource: AnyResource,
    query: object,
    locale: string | undefined,
    signal: AbortSignal,
  ): Promise<Checked> => {
    const { one, many, limit } = resource.gather!;
    const id = `${resource.name}\n${locale}`;
    let gatherer = gatherers.get(id);
    if (!gatherer) {
      gatherer = gather(limit, (values, controller) =>
        withDeadline(ask(resource, { [many]: values }, locale, controller), controller, resource.name),
      );
      gatherers.set(id, gatherer);
    }
    const value = (query as Record<string, string>)[one]!;
    return gatherer(value, signal).then(({ answer, problems }) => {
      const own = Object.keys(resource.records).map((list) => [
        list,
        (answer[list] as Record<string, unknown>[]).filter((record) => record[one] === value),
      ]);
      return { answer: { ...answer, ...Object.fromEntries(own) }, problems };
    });
  };

  const launch = (key: string, { resource, query }: Question, locale: string | undefined): Flight => {
    const controller = new AbortController();
    const work = resource.gather
      ? askGathered(resource, query, locale, controller.signal)
      : withDeadline(ask(resource, query, locale, controller), controller, resource.name);
    const promise = work
      .then((checked) => {
        const entry = { ...checked, at: Date.now() };
        cache.set(key, entry);
        return entry;
      })
      .finally(() => flights.get(key) === flight && flights.delete(key));
    const flight: Flight = { promise, controller, waiting: 0 };
    flights.set(key, flight);
    return flight;
  };

  const load: Client['load'] = (question, locale, signal, receive) => {
    if (signal.aborted) return;
    const key = keyOf(question, locale);
    const cached = cache.get(key);
    const state = freshness(cached, question.resource.fresh);
    if (!question.renew) {
      if (cached && (state === 'fresh' || state === 'stale')) receive({ ...cached, stale: state === 'stale' });
      if (state === 'fresh') return;
    }

    const flight = flights.get(key) ?? launch(key, question, locale);
    flight.waiting += 1;
    signal.addEventListener('abort', () => {
      flight.waiting -= 1;
      if (flight.waiting > 0) return;
      // A later question for the same must not join a flight that is being stopped.
      if (flights.get(key) === flight) flights.delete(key);
      flight.controller.abort();
    });
    flight.promise.then(
      (entry) => {
        if (!signal.aborted) receive({ ...entry, stale: false });
      },
      (thrown) => {
        if (signal.aborted) return;
        spoilt.add(question.resource.name);
        const failure = toFailure(thrown);
        report('error', failure.message);
        receive(cached && state !== 'gone' ? { ...cached, stale: true, failure } : { failure });
      },
    );
  };

  return { load };
};
