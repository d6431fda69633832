import { perLocale } from './per-locale.ts';

const names = perLocale((intl) => new Intl.DisplayNames(intl, { type: 'region' }));

/** ISO 3166-1 alpha-2 → `Germany`; the code while `intl` is undefined, and where it has no name. */
export const countryName = (intl: string | undefined, code: string): string => (intl && names(intl).of(code)) || code;
