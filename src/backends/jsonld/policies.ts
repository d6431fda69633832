import type { PoliciesQuery } from '../../model/policy.ts';
import { selectPolicies } from '../../model/select.ts';
import type { Graph } from './graph.ts';
import type { Products } from './product.ts';
import { returnsOf } from './returns.ts';
import { shippingOf } from './shipping.ts';
import { isA, type Thing } from './thing.ts';

/**
 * The terms of the product's own offers; where these state none, those of the shop. Never those of another product's
 * offer. Offers of variants mostly say the same, which is said once.
 */
export const policiesIn = (graph: Graph, products: Products, query: PoliciesQuery): unknown => {
  const { places, thingsIn } = graph;
  const withThoseIn = (things: readonly Thing[], name: string) => [
    ...things,
    ...things.flatMap((thing) => thingsIn(thing, name)),
  ];
  // An offer may be a range of offers.
  const offers = ['hasVariant', 'offers', 'offers'].reduce(withThoseIn, products.find(query.product));
  const general = places.filter(({ own, parent }) => own && !(parent && isA(parent, /Product|Offer/)));
  const terms = (name: string, kind: RegExp) => {
    const own = offers.flatMap((offer) => thingsIn(offer, name));
    return own.length > 0 ? own : general.map(({ thing }) => thing).filter((thing) => isA(thing, kind));
  };
  const items = [
    ...terms('hasMerchantReturnPolicy', /^MerchantReturnPolicy$/).flatMap(
      (policy) => returnsOf(policy, query.country) ?? [],
    ),
    ...terms('shippingDetails', /^OfferShippingDetails$/).flatMap(shippingOf),
  ];
  const unlike = [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
  return unlike.length > 0 ? selectPolicies({ items: unlike }, query) : undefined;
};
