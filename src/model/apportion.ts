/**
 * Shares out whole `seats` in proportion to `weights` by largest remainder, so that they add up to `seats` and none is
 * off by one or more. What weighs nothing gets none. Ties go to the earlier weight.
 *
 * @param weights whole numbers, 0 or more
 */
export const apportion = (weights: readonly number[], seats: number): number[] => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return weights.map(() => 0);
  const remainders = weights.map((weight) => (weight * seats) % total);
  const shares = weights.map((weight, index) => (weight * seats - remainders[index]!) / total);
  const left = seats - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = [...weights.keys()].sort((a, b) => remainders[b]! - remainders[a]!);
  for (const index of byRemainder.slice(0, left)) shares[index]! += 1;
  return shares;
};
