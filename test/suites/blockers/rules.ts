import { FiltersEngine, parseFilters, Request } from '@ghostery/adblocker';

export interface Blocker {
  /** The rule that stops a request from this page; nothing where none does. */
  readonly stops: (url: string, page: string, type: 'script' | 'xhr') => string | undefined;
  /** Selectors of what is hidden on any page. */
  readonly hides: readonly string[];
}

/** What an ad blocker with all these lists does on a page that none of them names. */
export const createBlocker = (lists: readonly string[]): Blocker => {
  const text = lists.join('\n');
  const engine = FiltersEngine.parse(text, { debug: true });
  const { cosmeticFilters } = parseFilters(text, { debug: true });
  const everywhere = cosmeticFilters.filter((filter) => !filter.hasHostnameConstraint());
  const allowed = new Set(everywhere.filter((filter) => filter.isUnhide()).map((filter) => filter.getSelector()));
  const hiding = everywhere.filter(
    (filter) => !filter.isUnhide() && !filter.isScriptInject() && !filter.isHtmlFiltering() && !filter.hasCustomStyle(),
  );
  const blocker: Blocker = {
    stops: (url, page, type) => {
      const { match, filter } = engine.match(Request.fromRawDetails({ url, sourceUrl: page, type }));
      return match ? (filter?.rawLine ?? String(filter)) : undefined;
    },
    hides: [...new Set(hiding.map((filter) => filter.getSelector()))].filter((selector) => !allowed.has(selector)),
  };
  // Lists that stop nobody would let everything pass.
  if (!blocker.stops('https://www.google-analytics.com/analytics.js', 'https://shop.example/', 'script'))
    throw new Error('these lists do not stop what every blocker stops');
  return blocker;
};
