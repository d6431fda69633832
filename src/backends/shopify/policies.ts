import type { Ask } from '../../backend.ts';
import { textOfHtml } from '../../model/plain-text.ts';
import { policiesQuery } from './queries.ts';
import { fieldsOf, type Storefront } from './storefront.ts';

const needs = 'policies need the option token, the public Storefront access token';

/** Those of Shopify's policies that the contract has a kind for. */
const kinds = { refundPolicy: 'returns', shippingPolicy: 'shipping', privacyPolicy: 'privacy' };

const longest = 200;

/** The shop's own first sentences, as many as fit; a line without a full stop is a heading. */
const summaryOf = (html: string): string | undefined => {
  const line = textOfHtml(html)
    .split('\n')
    .find((line) => /[.!?。！？]\s*$/.test(line));
  if (line === undefined || line.length <= longest) return line;
  const start = line.slice(0, longest);
  return /^.*([.!?](?=\s)|[。！？])/s.exec(start)?.[0] ?? `${start.replace(/\s\S*$/, '')}…`;
};

/** Shopify holds policies as pages of text, so of their terms nothing but that text is known. */
export const readPolicies = async (storefront: Storefront, ask: Ask) => {
  const { shop } = await storefront.query(ask, policiesQuery, {}, needs);
  const items = Object.entries(kinds).flatMap(([field, kind]) => {
    const { title, body, url } = fieldsOf(fieldsOf(shop)[field]);
    return body ? { kind, summary: summaryOf(String(body)) ?? title, url } : [];
  });
  return { items };
};
