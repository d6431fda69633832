import type { Policy, PolicyKind } from '../../model/policy.ts';

/** Where the shopper said they are; every policies widget of the page follows. */
export interface CountryChoice {
  readonly country: string | undefined;
}

interface Wishes {
  readonly kinds: readonly PolicyKind[] | undefined;
  readonly country: string | undefined;
}

/** What of the shop's policies is shown, and for which country. */
export interface Shown {
  readonly policies: readonly Policy[];
  /** More than one: the shopper chooses. */
  readonly countries: readonly string[];
  readonly country: string | undefined;
  /** The country is known and nothing is stated for it. */
  readonly silent: boolean;
}

/** Terms that name a country hold only there; those that name none hold everywhere. Nothing else is concluded. */
export const shownOf = (items: readonly Policy[], { kinds, country: given }: Wishes, chosen?: string): Shown => {
  const offered = kinds ? kinds.flatMap((kind) => items.filter((policy) => policy.kind === kind)) : items;
  const named = [...new Set(offered.flatMap(({ shipping }) => shipping?.country ?? []))];
  const countries = given || named.length < 2 ? [] : named;
  const country = given ?? (countries.length > 0 ? chosen : named[0]);
  const policies = offered.filter(({ shipping }) => !shipping?.country || shipping.country === country);
  return {
    policies,
    countries,
    country,
    silent:
      country !== undefined &&
      (!kinds || kinds.includes('shipping')) &&
      !policies.some(({ kind }) => kind === 'shipping'),
  };
};
