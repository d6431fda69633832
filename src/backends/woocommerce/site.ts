import type { Ask, Reply } from '../../backend.ts';

export interface SiteOptions {
  readonly endpoint: string;
  readonly permalinks: 'pretty' | 'plain';
}

/** A record as it came: nothing of it is known. */
export type Raw = Readonly<Record<string, unknown>>;

export interface List {
  readonly url: string;
  readonly items: readonly Raw[];
  /** Of all pages together; absent where the server does not say. */
  readonly total?: number | undefined;
}

export type Parameters = Readonly<Record<string, string | number>>;

/** Reads a list of the site. `route`: `wc/store/v1/products`. Throws an error that names the address and the fix. */
export type Read = (route: string, parameters: Parameters, ask: Ask) => Promise<List>;

/** What the client throws, as far as it matters here. */
type Thrown = Error & { readonly code?: string; readonly status?: number };

const asRaw = (value: unknown): Raw => Object(value) as Raw;

/** Text or a number as text, anything else as none: an object may even refuse to become text. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** A page instead of an answer: nobody reads the address as one of the REST API. */
const isNoApi = ({ code, status }: Thrown): boolean => code === 'type' || (code === 'status' && status === 404);

const hintOf = (route: string): string =>
  route.startsWith('wp/')
    ? '; security plugins close wp/v2 to visitors: let them read wp/v2/pages'
    : '; is WooCommerce active there, and is its Store API open to visitors?';

/** WordPress itself lets any origin read; only WooCommerce's routes do not. */
const corsHint = (url: string, route: string): string => {
  const { location } = globalThis;
  return !location || route.startsWith('wp/') || new URL(url, location.href).origin === location.origin
    ? ''
    : ` WooCommerce does only where its filter allowed_http_origins adds "${location.origin}"`;
};

const explain = (thrown: Thrown, url: string, route: string): Error => {
  const hint = thrown.code === 'network' ? corsHint(url, route) : thrown.code === 'too-large' ? '' : hintOf(route);
  return hint ? new Error(thrown.message + hint, { cause: thrown }) : thrown;
};

const failed = (status: number, message: string): Error => Object.assign(new Error(message), { status });

/** Why the REST API refuses: by its own code, of which one means too many requests, whatever the status. */
const refusal = ({ status, headers, body }: Reply, url: string, route: string): Error => {
  const { code, data } = asRaw(body);
  const wrong = Object.keys(asRaw(asRaw(data).params)).join(', ');
  const said = `${url} answered ${status}${code ? ` (${textOf(code)}${wrong && `: ${wrong}`})` : ''}`;
  if (code !== 'rate_limit_exceeded' && status !== 429)
    return failed(status, said + ([401, 403, 404].includes(status) ? hintOf(route) : ''));
  const seconds = headers.get('ratelimit-retry-after') ?? headers.get('retry-after');
  return failed(status, `${said}; that is its rate limit${seconds ? `, which ends in ${seconds} s` : ''}`);
};

/**
 * The REST API of a WordPress site, at `/wp-json/…`, or at `/?rest_route=/…` where pretty permalinks are off: that is
 * tried when the first is answered by a page, and kept once it works.
 */
export const openSite = ({ endpoint, permalinks }: SiteOptions): Read => {
  let plain = permalinks === 'plain';
  return async (route, parameters, { request }) => {
    const search = new URLSearchParams(parameters as Record<string, string>);
    let url = '';
    const send = (start: string): Promise<Reply> => {
      url = `${endpoint}/${start}${search}`;
      return request(url);
    };
    const sendPlain = () => send(`?rest_route=/${route}&`);
    const find = async (): Promise<Reply> => {
      if (plain) return sendPlain();
      const first = await send(`wp-json/${route}?`).catch((thrown: Thrown) => thrown);
      if (!(first instanceof Error)) return first;
      if (!isNoApi(first)) throw first;
      const second = await sendPlain().catch((thrown: Thrown) => {
        throw Object.assign(new Error(`${first.message}, and ${thrown.message}`, { cause: thrown }), {
          code: thrown.code,
        });
      });
      plain = true;
      return second;
    };
    const reply = await find().catch((thrown: Thrown) => {
      throw explain(thrown, url, route);
    });
    if (reply.status > 299) throw refusal(reply, url, route);
    if (!Array.isArray(reply.body)) throw new Error(`${url} answered no list${hintOf(route)}`);
    const total = reply.headers.get('x-wp-total');
    return { url, items: reply.body.map(asRaw), total: total && /^\d+$/.test(total) ? Number(total) : undefined };
  };
};
