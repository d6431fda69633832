/**
 * One formatter a locale and kind, built when it is first needed: the first of a page costs about 80 ms on a slow phone.
 * `kind` is whatever else it depends on, such as a currency.
 */
export const perLocale = <Made>(
  make: (intl: string, kind: string) => Made,
): ((intl: string, kind?: string) => Made) => {
  const built = new Map<string, Made>();
  return (intl, kind = '') => {
    const key = `${intl} ${kind}`;
    if (!built.has(key)) built.set(key, make(intl, kind));
    return built.get(key)!;
  };
};
