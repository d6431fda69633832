import { afterEach, describe, expect, test, vi } from 'vitest';
import type { AnyBackend, Connection } from '../src/backend.ts';
import { check, describe as problem } from '../src/client/check.ts';
import { toFailure } from '../src/client/failure.ts';
import { resourceNames, type ResourceName } from '../src/model/resource-names.ts';
import { type PageData, select } from '../src/model/page-data.ts';
import { resources } from '../src/model/resources.ts';
import { asking } from './asking.ts';
import { everyBackend } from './every-backend.ts';
import { data as shop, queries } from './shop-data.ts';

/** Answers the wire contract over HTTP, in its two layouts: as a server and as static files. */
const serve = (url: URL, data: PageData): unknown => {
  const [, name = '', part] = url.pathname.replace(/^\/trust/, '').split('/');
  if (name.endsWith('.json')) return data[name.slice(0, -'.json'.length)];
  if ((name === 'reviews' || name === 'questions') && part) return data[name];
  if (name === 'shipments') return data.shipment;
  if (!(name in select)) return undefined;
  const products = url.searchParams.get('products')?.split(',') ?? [];
  return select[name as ResourceName](data, { ...queries[name as ResourceName], products } as never);
};

type Server = (url: URL, signal: AbortSignal | null | undefined) => Response | Promise<Response>;

const answering: Server = (url) => {
  const body = serve(url, shop);
  return body === undefined ? new Response('', { status: 404 }) : Response.json(body);
};

/** As a network does: nothing comes until the request is stopped. */
const hanging: Server = (_, signal) =>
  new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));

const online = (server: Server) => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (input: string, init?: RequestInit) => {
    asked.push(input);
    init?.signal?.throwIfAborted();
    return server(new URL(input, 'https://backend.invalid'), init?.signal);
  });
  return asked;
};

const writePage = (data: PageData): void => {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.dataset.candor = '';
  script.textContent = JSON.stringify(data);
  document.body.append(script);
};

/** Some backends speak to nobody: nothing on the network can stop or fail them. */
const speaks = async ({ backend, options }: { backend: AnyBackend; options: object }): Promise<boolean> => {
  const asked = online(answering);
  const { read } = backend.connect(backend.options.parse(options) as never);
  for (const resource of resourceNames) {
    const ask = asking(new AbortController().signal);
    await read[resource]?.(queries[resource] as never, ask).catch(() => {});
  }
  vi.unstubAllGlobals();
  return asked.length > 0;
};

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

const speaking = new Set<string>();
for (const one of everyBackend) if (await speaks(one)) speaking.add(one.name);

const ownTests = Object.keys(import.meta.glob('../src/backends/*.test.{ts,tsx}'));

describe.each(everyBackend)('the backend $name', ({ name, backend, options }) => {
  const connect = (): Connection => backend.connect(backend.options.parse(options) as never);
  const listed = (connection: Connection) => resourceNames.filter((resource) => connection.read[resource]);
  const ask = (connection: Connection, resource: ResourceName, signal = new AbortController().signal) =>
    connection.read[resource]!(queries[resource] as never, asking(signal));

  test('lists resources of the contract, and at least one', () => {
    const connection = connect();
    const known = Object.keys(connection.read).filter(
      (resource) => !(resourceNames as readonly string[]).includes(resource),
    );
    expect(known).toEqual([]);
    expect(listed(connection).length).toBeGreaterThan(0);
  });

  test('answers what it lists in the shape of the contract, or brings a test for the server it speaks to', async () => {
    online(answering);
    writePage(shop);
    const connection = connect();
    for (const resource of listed(connection)) {
      const answer = await ask(connection, resource).catch((cause: unknown) => {
        // A server of another kind is not ours to imitate here.
        if (ownTests.some((path) => path.includes(`/${name}.test.`))) return undefined;
        throw cause;
      });
      if (answer === undefined) continue;
      const { problems, answer: checked } = check(resources[resource], answer);
      expect(problems).toEqual([]);
      const [list] = Object.keys(resources[resource].records);
      expect((checked[list!] as unknown[]).length, `${resource} has records`).toBeGreaterThan(0);
    }
  });

  test.runIf(speaking.has(name))('rejects with the signal’s abort when nobody waits any more', async () => {
    online(hanging);
    const connection = connect();
    for (const resource of listed(connection)) {
      const controller = new AbortController();
      const answer = ask(connection, resource, controller.signal);
      const outcome = Promise.race([
        answer.then(
          () => 'answered',
          () => 'rejected',
        ),
        new Promise((resolve) => setTimeout(resolve, 500, 'hangs')),
      ]);
      controller.abort();
      expect(await outcome, resource).toBe('rejected');
    }
  });

  const faults: Record<string, { server: Server; told: { code: string; status?: number } }> = {
    'a refused connection': {
      server: () => Promise.reject(new TypeError('Failed to fetch')),
      told: { code: 'network' },
    },
    '404': { server: () => new Response('', { status: 404 }), told: { code: 'status', status: 404 } },
    '429': {
      server: () => Response.json({ message: 'Too many' }, { status: 429 }),
      told: { code: 'status', status: 429 },
    },
    '500': { server: () => new Response('{}', { status: 500 }), told: { code: 'status', status: 500 } },
    'a page': {
      server: () => new Response('<h1>Login</h1>', { headers: { 'content-type': 'text/html' } }),
      told: { code: 'type' },
    },
    'half of it': {
      server: () => new Response('{"items":[', { headers: { 'content-type': 'application/json' } }),
      told: { code: 'type' },
    },
    'too much': {
      server: () => new Response('x', { headers: { 'content-length': '50000000' } }),
      told: { code: 'too-large' },
    },
  };

  test.runIf(speaking.has(name)).each(Object.entries(faults))(
    'rejects, names the address and says what is wrong, on %s',
    async (_, { server, told }) => {
      const asked = online(server);
      const connection = connect();
      for (const resource of listed(connection)) {
        asked.length = 0;
        const failure = await ask(connection, resource).then(
          () => undefined,
          (cause: unknown) => cause as Error,
        );
        expect(failure, resource).toBeInstanceOf(Error);
        expect(failure!.message).toContain(asked[0]);
        expect(toFailure(failure), resource).toMatchObject(told);
      }
    },
  );

  test('names a wrong option by its path', () => {
    for (const wrong of [{}, { endpoint: 7, data: 'x' }, { endpoint: 'javascript:alert(1)', data: [] }]) {
      const parsed = backend.options.safeParse(wrong);
      if (parsed.success) continue;
      for (const issue of parsed.error.issues) expect(problem(issue as never)).toMatch(/^\.(endpoint|data|\w+)\S*: ./);
    }
  });

  test('does nothing before it is asked', () => {
    const asked = online(answering);
    connect();
    expect(asked).toEqual([]);
  });
});
