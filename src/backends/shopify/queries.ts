/** Without a line break or a space that GraphQL does not need: they travel to every shopper. */
export const policiesQuery =
  'query{shop{refundPolicy{...P}shippingPolicy{...P}privacyPolicy{...P}}}fragment P on ShopPolicy{title body url}';

/** Entries are found by type alone, and ordered by `id` (as they were made) or by their last change. */
export const reviewsQuery =
  'query($first:Int,$after:String,$reverse:Boolean){metaobjects(type:"product_review",sortKey:"id",first:$first,after:$after,reverse:$reverse){pageInfo{hasNextPage endCursor}nodes{id fields{key value}product:field(key:"product"){value reference{...on Product{handle}}}}}}';

/** One request for all: `p0`, `p1` … are products, each by its id or else by its handle. */
export const ratingsQuery = (byId: readonly boolean[]): string => {
  const variables = byId.map((id, place) => `$p${place}:${id ? 'ID' : 'String'}`);
  const products = byId.map((id, place) => `p${place}:product(${id ? 'id' : 'handle'}:$p${place}){...R}`);
  return `query(${variables}){${products.join('')}}fragment R on Product{rating:metafield(namespace:"reviews",key:"rating"){value}count:metafield(namespace:"reviews",key:"rating_count"){value}}`;
};
