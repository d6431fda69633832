import type { AnyBackend } from './backend.ts';
import type { AnyWidget, Messages } from './widget.ts';

/** ★ Every widget. The key is the tag (`candor-<key>`), the chunk, the npm path and the test title. */
export const widgets = {
  rating: () => import('./widgets/rating/rating.ts'),
  reviews: () => import('./widgets/reviews/reviews.ts'),
  summary: () => import('./widgets/summary/summary.ts'),
  carousel: () => import('./widgets/carousel/carousel.ts'),
  badges: () => import('./widgets/badges/badges.ts'),
  policies: () => import('./widgets/policies/policies.ts'),
  tracker: () => import('./widgets/tracker/tracker.ts'),
  'review-form': () => import('./widgets/review-form/review-form.ts'),
  questions: () => import('./widgets/questions/questions.ts'),
} satisfies Record<string, () => Promise<{ default: AnyWidget }>>;

/** ★ Every backend, by the name a store writes into `data-backend`. */
export const backends = {
  rest: () => import('./backends/rest.ts'),
  files: () => import('./backends/files.ts'),
  inline: () => import('./backends/inline.ts'),
  jsonld: () => import('./backends/jsonld.ts'),
  woocommerce: () => import('./backends/woocommerce.ts'),
  shopify: () => import('./backends/shopify.ts'),
  http: () => import('./backends/http.ts'),
  memory: () => import('./backends/memory.ts'),
} satisfies Record<string, () => Promise<{ default: AnyBackend }>>;

/** ★ Every language but English, which each widget brings itself. */
export const languages: Record<string, () => Promise<{ default: Messages }>> = {
  ar: () => import('./text/locales/ar.ts'),
  de: () => import('./text/locales/de.ts'),
  es: () => import('./text/locales/es.ts'),
  fr: () => import('./text/locales/fr.ts'),
  it: () => import('./text/locales/it.ts'),
  ja: () => import('./text/locales/ja.ts'),
  nl: () => import('./text/locales/nl.ts'),
  pl: () => import('./text/locales/pl.ts'),
  'pt-BR': () => import('./text/locales/pt-BR.ts'),
  sv: () => import('./text/locales/sv.ts'),
  'zh-Hans': () => import('./text/locales/zh-Hans.ts'),
};

export type WidgetName = keyof typeof widgets;
export type BackendName = keyof typeof backends;
