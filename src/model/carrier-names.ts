/** The vendors whose answers can be read, by name alone, for code that must not carry the reading. */
export const carrierNames = [
  'aftership',
  'easypost',
  'shippo',
  '17track',
  'ship24',
  'trackingmore',
  'shopify',
] as const;

export type CarrierName = (typeof carrierNames)[number];
