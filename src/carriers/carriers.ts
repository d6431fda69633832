/**
 * Gives the wire contract's shipment, `undefined` where the vendor knows no such parcel. Throws an error that names the
 * vendor where it refused or where the payload is none of its answers. Pure: no clock, no network.
 */
export type ReadShipment = (payload: unknown) => unknown;

/** Every vendor whose answers can be read, by the name a store writes into `data-proxy`. */
export const carriers = {
  aftership: () => import('./aftership.ts'),
  easypost: () => import('./easypost.ts'),
  shippo: () => import('./shippo.ts'),
  '17track': () => import('./17track.ts'),
  ship24: () => import('./ship24.ts'),
  trackingmore: () => import('./trackingmore.ts'),
  shopify: () => import('./shopify.ts'),
} satisfies Record<string, () => Promise<{ default: ReadShipment }>>;

export type CarrierName = keyof typeof carriers;

/**
 * A vendor's JSON (one tracking, a list, or the body of a webhook) as the wire contract's shipment; see `ReadShipment`.
 * @throws Error also for a name that is none of the table's.
 */
export const toShipment = async (name: string, payload: unknown): Promise<unknown> => {
  if (!Object.hasOwn(carriers, name))
    throw new Error(`"${name}" is no vendor whose answers can be read; there are ${Object.keys(carriers).join(', ')}`);
  const { default: read } = await carriers[name as CarrierName]();
  return read(payload);
};
