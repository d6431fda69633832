import { parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { storefrontSchema } from '../../../test/shopify-shop.ts';
import { policiesQuery, ratingsQuery, reviewsQuery } from './queries.ts';

const errorsIn = (query: string) => validate(storefrontSchema, parse(query)).map(({ message }) => message);

describe('the queries', () => {
  test.each([
    ['policies', policiesQuery],
    ['reviews', reviewsQuery],
    ['ratings', ratingsQuery([true, false])],
    ['ratings of a hundred', ratingsQuery(Array.from({ length: 100 }, (_, place) => place % 2 === 0))],
  ])('of %s fit Shopify’s schema', (_, query) => expect(errorsIn(query)).toEqual([]));

  test.each([
    [policiesQuery.replace('refundPolicy', 'returnPolicy'), 'Cannot query field "returnPolicy" on type "Shop"'],
    [reviewsQuery.replace('sortKey', 'sort'), 'Unknown argument "sort" on field "QueryRoot.metaobjects"'],
    [ratingsQuery([true]).replace(':ID', ':String'), 'Variable "$p0" of type "String"'],
  ])('would not if they were misspelt', (query, message) => expect(errorsIn(query).join()).toContain(message));
});
