import type { PoliciesQuery } from '../../src/model/policy.ts';
import { Policy } from '../../src/model/policy.ts';
import { checkedRecords, type OnProblem } from './checked.records.ts';
import type { Session } from './database.ts';
import { RequestError } from './request.error.ts';
import { storable } from './storable.text.ts';

/** `country` in any case. @throws RequestError that names the parameter */
export const readPoliciesQuery = (get: (name: string) => string | undefined): PoliciesQuery => {
  const [country, product] = [get('country'), get('product')];
  if (country !== undefined && !/^[a-z]{2}$/i.test(country)) {
    throw new RequestError('invalid', 'country: must be a country of two letters (ISO 3166-1), e.g. country=DE', 400, {
      fields: { country: 'must be two letters, e.g. DE' },
    });
  }
  if (product !== undefined && product.length > 512) {
    throw new RequestError('invalid', 'product: must be at most 512 characters', 400, {
      fields: { product: 'must be at most 512 characters' },
    });
  }
  return {
    ...(country && { country: country.toUpperCase() }),
    ...(product && { product: storable(product) }),
  };
};

/**
 * The answer of `GET /policies`: what holds for the product, then for the country, then everywhere; each in the order
 * of the shop's file. Without a country those of all countries, which say where they hold; without a product none
 * that holds for one product only.
 */
export const answerPolicies = async (
  session: Session,
  { country, product }: PoliciesQuery,
  onProblem: OnProblem,
): Promise<object> => {
  const rows = await session.query<{ record: unknown }>(
    `select record from policies
     where ($1::text is null or country in ('', $1)) and product in ('', $2::text)
     order by product = '', country = '', position, kind, country, ordinal`,
    [country ?? null, product ?? ''],
  );
  return { items: checkedRecords('policies', Policy, rows, onProblem) };
};
