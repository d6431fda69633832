/** The resources by name alone, for code that must not carry their schemas. */
export const resourceNames = ['ratings', 'reviews', 'badges', 'policies', 'shipments', 'questions'] as const;

export type ResourceName = (typeof resourceNames)[number];
