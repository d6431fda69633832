import type { IncomingMessage, ServerResponse } from 'node:http';
import shopify from '../src/backends/shopify.ts';
import { check } from '../src/client/check.ts';
import type { ResourceName } from '../src/model/resource-names.ts';
import { type Queries, resources } from '../src/model/resources.ts';
import { asking } from './asking.ts';
import { serve } from './local-server.ts';
import { answerShop, type ShopifyShop } from './shopify-shop.ts';

export const token = '0123456789abcdef0123456789abcdef';
export const gid = (id: number) => `gid://shopify/Product/${id}`;
export const rating = (value: string, least = '1.0', most = '5.0') =>
  JSON.stringify({ scale_min: least, scale_max: most, value });

export type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

/** A shop over HTTP; `asked` takes the paths it is asked for. */
export const listening =
  (shop: ShopifyShop, asked: string[] = []): Listener =>
  async (request, response) => {
    asked.push(request.url!);
    const body = JSON.stringify(await answerShop(shop, request));
    response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  };

/** A checked answer, of which a test expects the rest. */
export interface Answer {
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly total?: number;
  readonly next?: string;
}

/** Asks as a page does; what the contract does not take is named in `problems`. */
export const ask = async <Name extends ResourceName>(
  at: string,
  resource: Name,
  query: Queries[Name],
  options: object = { token },
) => {
  const parsed = shopify.options.parse({ shop: new URL(at).origin, ...options });
  const answer = await shopify.connect(parsed).read[resource]!(query, asking());
  const checked = check(resources[resource], answer);
  return { ...checked, answer: checked.answer as unknown as Answer };
};

/** What the backend says when a server answers like this. */
export const failure = async (
  listener: Listener,
  resource: ResourceName = 'policies',
  options?: object,
): Promise<string> => {
  await using server = await serve((request, response) => void listener(request, response));
  const query = { products: ['coat'], product: 'coat', sort: 'newest', limit: 10 };
  return await ask(server.url, resource, query as never, options).then(
    () => 'answered',
    (cause: Error) => cause.message.replace(server.url.replace(/answer$/, ''), '/'),
  );
};
