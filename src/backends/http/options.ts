import * as z from 'zod/mini';
import { Endpoint } from '../../model/link.ts';
import { presets } from './presets.ts';

/** What begins a key of Stripe, Shopify, EasyPost or AfterShip that is for servers alone. */
const secret = /^\s*(?:Bearer\s+|Basic\s+)?(?:sk[-_]|rk_|shp(?:at|ca|pa|ss)_|EZ[AT]K|asat_|whsec_)/;
const secretHeader = /^(as|aftership|tracking)-api-key$|^17token$|^x-shopify-access-token$|^x-auth-token$/i;

/** Everybody who opens the page can read it. */
const Public = z
  .string()
  .check(z.refine((text) => !secret.test(text), 'looks like a secret key; a page may only hold public ones'));

const Headers = z
  .record(z.string(), Public)
  .check(
    z.refine(
      (headers) => !Object.keys(headers).some((name) => secretHeader.test(name)),
      'has a header for secret keys; a page may only hold public ones',
    ),
  );

/** `data.items.0.id`: names and places, one after the other; `*` is all values of a list or an object, `` the whole. */
const Path = z.string();
/** One path, or several of which the first that leads somewhere counts. */
const Paths = z.union([Path, z.array(Path)]);
export type Paths = z.output<typeof Paths>;

/** What a text or a time is written in, where it is neither plain nor ISO 8601; several are undone one after the other. */
const Conversion = z.enum(['html', 'entities', 'gmt', 'seconds', 'millis']);

const FieldRule = z.object({
  path: z.optional(Paths),
  as: z.optional(z.union([Conversion, z.array(Conversion)])),
  /** Ends of a scale that is not 1 to 5. */
  best: z.optional(z.number()),
  worst: z.optional(z.number()),
  /** Theirs → ours; what is not named stays unknown. */
  map: z.optional(z.record(z.string(), z.string())),
  /** Path of the family name, of which only the first letter is shown. */
  initial: z.optional(Path),
  /** For records without an id: what tells them apart, together. */
  join: z.optional(z.array(Path)),
  /** Of a list of objects, ours → their path within each. */
  each: z.optional(z.record(z.string(), Path)),
  /** Of a list of bars: where each says its star, and how many it counts. */
  star: z.optional(Path),
  count: z.optional(Path),
  /** The same for all. */
  value: z.optional(z.unknown()),
});
export type FieldRule = z.output<typeof FieldRule>;
const Field = z.union([Path, FieldRule]);
export type Fields = Readonly<Record<string, z.output<typeof Field>>>;

const Paging = z.object({
  kind: z.enum(['page', 'offset', 'cursor', 'next', 'none']),
  /** Number of the first page. */
  first: z.optional(z.int().check(z.gte(0), z.lte(1))),
  /** Records of a page at most, where the server gives no more. */
  most: z.optional(z.int().check(z.gte(1))),
  next: z.optional(Paths),
  /** True where there is another page. */
  more: z.optional(Path),
  /** The next address is put behind the endpoint as it is. */
  append: z.optional(z.boolean()),
});
export type Paging = z.output<typeof Paging>;

const Any = z.unknown();

/** How one resource is asked and read: data only, so that it can stand in a page. */
export const Mapping = z.object({
  path: z.optional(z.string()),
  headers: z.optional(Headers),
  /** A GraphQL document; its variables are a template. */
  query: z.optional(z.string()),
  variables: z.optional(z.record(z.string(), Any)),
  body: z.optional(Any),
  /** Ours → what the template puts in the place of `{sort}`. */
  sorts: z.optional(
    z.object({
      newest: z.optional(Any),
      oldest: z.optional(Any),
      highest: z.optional(Any),
      lowest: z.optional(Any),
      helpful: z.optional(Any),
    }),
  ),
  /** What the server filters itself, by placeholders of the same names. */
  filters: z.optional(z.array(z.enum(['ratings', 'photos', 'purchase', 'language', 'search']))),
  paging: z.optional(Paging),
  /** Products of one request at most, where the template has `{products}`. */
  together: z.optional(z.int().check(z.gte(1), z.lte(100))),
  items: z.optional(Paths),
  total: z.optional(z.union([Path, z.object({ header: z.string() }), z.array(Path)])),
  /** Of those that fit the filters, where `total` does not follow them. */
  matching: z.optional(Path),
  fields: z.optional(z.record(z.string(), Field)),
  errors: z.optional(Paths),
});
export type Mapping = z.output<typeof Mapping>;

export const Resources = z.object({
  ratings: z.optional(Mapping),
  reviews: z.optional(Mapping),
  badges: z.optional(Mapping),
  policies: z.optional(Mapping),
});
export type Resources = z.output<typeof Resources>;

export const Options = z.object({
  preset: z.optional(z.enum(Object.keys(presets) as (keyof typeof presets)[])),
  endpoint: Endpoint,
  token: z.optional(Public),
  store: z.optional(Public),
  channel: z.optional(Public),
  resources: z.optional(Resources),
});
export type Options = z.output<typeof Options>;
