import type { Ask } from '../../backend.ts';
import type { Options } from './options.ts';
import { stringify } from '../../model/stringify.ts';

/** Fields of anything that may be there, be absent or be of another kind. */
export const fieldsOf = (value: unknown): Record<string, unknown> => Object(value);

/** JSON within JSON; `undefined` where it is none. */
export const parse = (text: unknown): unknown => {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
};

/** Why Shopify refused, by HTTP status, code or message → what helps; `needs` says what the resource must be granted. */
const cure = (reason: string, needs: string): string => {
  if (/throttled|^4(29|30)/i.test(reason)) return 'Shopify holds this visitor back for a while; ask less often';
  if (/MAX_COM/.test(reason)) return 'show fewer products on one page, or set the option token, which allows more';
  if (/ACCESS_DENIED|UNAUTHORIZED|^40[13]/.test(reason)) return needs;
  if (/^5|INTERNAL/.test(reason)) return 'the fault is Shopify’s own, and should pass';
  return 'are the options shop and version right?';
};

export interface Storefront {
  readonly url: string;
  /**
   * `data` of the answer.
   * @throws Error that names the address, Shopify's reason, also where it came with a status of 200, and what helps.
   */
  readonly query: (
    ask: Ask,
    query: string,
    variables: Readonly<Record<string, unknown>>,
    needs: string,
  ) => Promise<Record<string, unknown>>;
}

/** The Storefront API of a shop; without `shop` that of the page's own domain, where Shopify serves it too. */
export const storefrontOf = ({ shop = '', token, version }: Options): Storefront => {
  const url = `${shop}/api/${version}/graphql.json`;
  const headers = {
    'content-type': 'application/json',
    ...(token && { 'x-shopify-storefront-access-token': token }),
  };
  const refused = (reason: string, needs: string, cause?: unknown) =>
    new Error(`${url} refused (${reason}): ${cure(reason, needs)}`, { cause });
  return {
    url,
    query: async ({ request }, query, variables, needs) => {
      const { status, body } = await request(url, {
        method: 'POST',
        headers,
        body: stringify({ query, variables }),
      }).catch((cause: unknown) => {
        // A page instead of JSON, as a firewall has it, says no more than its number.
        const { status } = fieldsOf(cause);
        throw status ? refused(String(status), needs, cause) : cause;
      });
      const { data, errors } = fieldsOf(body);
      const [first] = [errors].flat();
      if (first || !data || status > 299) {
        const { message = first, extensions } = fieldsOf(first);
        const { code = message } = fieldsOf(extensions);
        const reason = [status > 299 && status, typeof code === 'string' && code]
          .filter(Boolean)
          .join(' ')
          .slice(0, 100);
        throw Object.assign(refused(reason || 'no data', needs), status > 299 && { status });
      }
      return fieldsOf(data);
    },
  };
};
