let drawn = 0;

/** Weaker, but unlike what any other page or moment draws: for a key that is enough. */
const mixed = (place: number): number => {
  drawn += 1;
  return (Math.random() * 256) ^ ((performance.now() * 1_000) >> (place % 8)) ^ (Date.now() >> (place % 8)) ^ drawn;
};

/**
 * Fills with random bits. By `getRandomValues`, because a page may have made `Math.random` a constant; where it has taken
 * that away, by all that differs from page to page and from moment to moment.
 */
export const randomly = <Bits extends Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(bits: Bits): Bits => {
  try {
    return crypto.getRandomValues(bits);
  } catch {
    const bytes = new Uint8Array(bits.buffer);
    bytes.forEach((_, place) => (bytes[place] = mixed(place)));
    return bits;
  }
};
