/**
 * Whether arrays do here what the language says. Where a page has replaced their methods, some of the reviews could be
 * shown as all of them, and a missed promise as none.
 */
export const arraysAreSound = (): boolean => {
  try {
    const one = [[0, 1]].flat().filter((n) => n);
    return one.includes(one.find((n) => n)!) && [...one.entries()].reduce((sum, [, n]) => sum + n, 1) === 2;
  } catch {
    return false;
  }
};
