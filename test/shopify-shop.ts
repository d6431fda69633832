import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { createRequire } from 'node:module';
import { buildClientSchema, type ExecutionResult, graphql, type IntrospectionQuery } from 'graphql';

const schemaFile = createRequire(import.meta.url).resolve('@shopify/hydrogen-react/storefront.schema.json');

/** Shopify's own description of its Storefront API, as its package for shops brings it. */
export const storefrontSchema = buildClientSchema(JSON.parse(readFileSync(schemaFile, 'utf8')) as IntrospectionQuery);

type Texts = Readonly<Record<string, string>>;

/** What a shop of Shopify's holds; every value of a metafield or an entry is text, whatever its type. */
export interface ShopifyShop {
  /** Refuses what Shopify shows to nobody without this token. */
  readonly token?: string;
  /** `reviews` of each product's metafields, by its handle. */
  readonly products?: Readonly<Record<string, { id: string; rating?: string; rating_count?: string }>>;
  /** Entries of the type `product_review`, in the order they were made; `product` is a handle. */
  readonly entries?: readonly Texts[];
  readonly policies?: Readonly<Record<string, { title: string; body: string; url: string }>>;
}

const denied = (field: string) =>
  Object.assign(new Error(`Access denied for ${field} field.`), { extensions: { code: 'ACCESS_DENIED' } });

/** Answers a query by executing it against Shopify's schema: what the schema does not have is an error in a 200, as there. */
export const askShop = (
  { token, products = {}, entries = [], policies = {} }: ShopifyShop,
  { query, variables }: { query: string; variables?: Record<string, unknown> },
  given?: string,
): Promise<ExecutionResult> => {
  const productOf = (handle: string | undefined) => {
    const product = products[handle ?? ''];
    return !product
      ? null
      : {
          __typename: 'Product',
          id: product.id,
          handle,
          metafield: ({ namespace, key }: Texts) => {
            if (given !== token) throw denied('metafield');
            const value = namespace === 'reviews' && product[key as 'rating'];
            return value ? { value } : null;
          },
        };
  };
  const entryOf = (entry: Texts, place: number) => {
    const gid = products[entry.product ?? '']?.id;
    const fields = Object.entries({ ...entry, product: gid ?? '' }).map(([key, value]) => ({
      key,
      value,
      reference: key === 'product' ? productOf(entry.product) : null,
    }));
    return {
      id: `gid://shopify/Metaobject/${place + 1}`,
      fields,
      field: ({ key }: Texts) => fields.find((field) => field.key === key) ?? null,
    };
  };
  interface Page {
    type: string;
    first: number;
    after?: string;
    reverse?: boolean;
  }
  return graphql({
    schema: storefrontSchema,
    source: query,
    variableValues: variables,
    rootValue: {
      shop: policies,
      product: ({ id, handle }: Texts) =>
        productOf(handle ?? Object.keys(products).find((one) => products[one]!.id === id)),
      metaobjects: ({ type, first, after = '0', reverse = false }: Page) => {
        if (given !== token) throw denied('metaobjects');
        const all = type === 'product_review' ? entries.map(entryOf) : [];
        const start = Number(after);
        return {
          nodes: (reverse ? all.toReversed() : all).slice(start, start + first),
          pageInfo: { hasNextPage: start + first < all.length, endCursor: String(start + first) },
        };
      },
    },
  });
};

/** As `askShop`, of a request over HTTP. */
export const answerShop = async (shop: ShopifyShop, request: IncomingMessage): Promise<ExecutionResult> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = JSON.parse(Buffer.concat(chunks).toString()) as { query: string };
  return askShop(shop, body, request.headers['x-shopify-storefront-access-token'] as string | undefined);
};
