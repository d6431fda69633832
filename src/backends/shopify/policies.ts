import type { Ask } from '../../backend.ts';
import { firstSentencesOf } from '../../model/first-sentences.ts';
import { policiesQuery } from './queries.ts';
import { fieldsOf, type Storefront } from './storefront.ts';

const needs = 'policies need the option token, the public Storefront access token';

/** Those of Shopify's policies that the contract has a kind for. */
const kinds = { refundPolicy: 'returns', shippingPolicy: 'shipping', privacyPolicy: 'privacy' };

/** Shopify holds policies as pages of text, so of their terms nothing but that text is known. */
export const readPolicies = async (storefront: Storefront, ask: Ask) => {
  const { shop } = await storefront.query(ask, policiesQuery, {}, needs);
  const items = Object.entries(kinds).flatMap(([field, kind]) => {
    const { title, body, url } = fieldsOf(fieldsOf(shop)[field]);
    return body ? { kind, summary: firstSentencesOf(String(body)) ?? title, url } : [];
  });
  return { items };
};
