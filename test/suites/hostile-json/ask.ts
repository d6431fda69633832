import type { AnyBackend } from '../../../src/backend.ts';

declare global {
  interface Window {
    readonly backend?: AnyBackend;
  }
}

export interface Trial {
  readonly text: string;
  /** Answers by resource, and the same as a page holds them: as text, for the page to parse. */
  readonly beside: string;
  readonly data: string;
}

export interface Outcome {
  /** What of the built-in prototypes has changed. */
  readonly polluted: readonly string[];
  /** Resources that were answered although the text is no JSON. */
  readonly answered: readonly string[];
  /** Resources of which the good record is there. */
  readonly kept: readonly string[];
}

/** Runs in the page: asks a built backend about every resource, where all that it reads is hostile. */
export const askHostile = async (
  options: Readonly<Record<string, unknown>>,
  trials: readonly Trial[],
  queries: Readonly<Record<string, unknown>>,
  goodOnes: readonly { readonly resource: string; readonly list: string; readonly text: string }[],
): Promise<Outcome[]> => {
  while (!window.backend) await new Promise((resolve) => setTimeout(resolve, 10));
  const { backend } = window;
  const prototypes = [Object, Array, Function, String, Number, Boolean, Promise, Map, Date].map(
    (one) => one.prototype as object,
  );
  const look = () =>
    prototypes.flatMap((prototype) =>
      Reflect.ownKeys(prototype).map((key) => `${prototype.constructor.name}.${String(key)}`),
    );
  const before = look();
  const canonical = (value: unknown): string =>
    JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    );
  const write = (type: string, text: string): void => {
    const script = document.createElement('script');
    script.type = type;
    script.dataset.candor = '';
    script.append(text);
    document.head.append(script);
  };
  const put = (inline: string, linked: string): void => {
    document.querySelectorAll('script[data-candor]').forEach((script) => script.remove());
    write('application/json', inline);
    write('application/ld+json', linked);
  };
  const signal = new AbortController().signal;
  const ask = async (resource: string, data: unknown, body: () => unknown): Promise<unknown> => {
    try {
      const given = backend.options.safeParse({ ...options, data });
      const { read } = backend.connect(given.data);
      return await read[resource as 'reviews']?.(queries[resource] as never, {
        signal,
        locale: 'en',
        json: async () => body(),
        request: async () => ({ status: 200, headers: new Headers(), body: body() }),
      });
    } catch {
      return undefined;
    }
  };
  const outcomes: Outcome[] = [];
  for (const { text, beside, data } of trials) {
    const answered: string[] = [];
    const kept: string[] = [];
    put(text, text);
    for (const resource of Object.keys(queries)) {
      const answer = await ask(resource, {}, () => JSON.parse(text) as unknown);
      if (answer !== undefined) answered.push(resource);
    }
    put(data, text);
    for (const { resource, list, text: good } of goodOnes) {
      const answers = JSON.parse(beside) as Record<string, unknown>;
      const answer = (await ask(resource, JSON.parse(data), () => answers[resource])) as
        | Record<string, unknown[]>
        | undefined;
      const wanted = canonical(JSON.parse(good));
      if (answer?.[list]?.some((record) => canonical(record) === wanted)) kept.push(resource);
    }
    const now = look();
    outcomes.push({
      polluted: [...now.filter((name) => !before.includes(name)), ...before.filter((name) => !now.includes(name))],
      answered,
      kept,
    });
  }
  return outcomes;
};
