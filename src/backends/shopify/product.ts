const prefix = 'gid://shopify/Product/';

/** `123` and `gid://shopify/Product/123` → the latter; `undefined` for a handle. */
export const gidOf = (product: string): string | undefined => {
  const [, id] = /^(?:gid:\/\/shopify\/Product\/)?(\d+)$/.exec(product) ?? [];
  return id && prefix + id;
};
