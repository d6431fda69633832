import type { Resources } from './options.ts';

interface Entry {
  /** What the preset maps, known before it is loaded. */
  readonly answers: readonly (keyof Resources)[];
  readonly load: () => Promise<{ default: Resources }>;
}

const both = ['ratings', 'reviews'] as const;

/** Platforms whose answers are known: each is data, loaded only by a page that names it. */
export const presets = {
  vendure: { answers: both, load: () => import('./presets/vendure.ts') },
  medusa: { answers: both, load: () => import('./presets/medusa.ts') },
  magento: { answers: both, load: () => import('./presets/magento.ts') },
  prestashop: { answers: both, load: () => import('./presets/prestashop.ts') },
  sylius: { answers: ['reviews'], load: () => import('./presets/sylius.ts') },
  bigcommerce: { answers: both, load: () => import('./presets/bigcommerce.ts') },
  mangrove: { answers: ['reviews'], load: () => import('./presets/mangrove.ts') },
} satisfies Record<string, Entry>;
