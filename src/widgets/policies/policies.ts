import { policies } from '../../model/policy.ts';
import { type AttributesOf, defineWidget, type Read, read, type ViewProps } from '../../widget.ts';
import { attributes } from './policies.attributes.ts';
import type { PoliciesEmits } from './policies.emits.ts';
import { type CountryChoice, shownOf } from './policies.choice.ts';
import styles from './policies.css?inline';
import { text } from './policies.text.ts';
import { PoliciesView } from './policies.view.tsx';

export type PoliciesReads = { policies: Read<typeof policies> };
export type PoliciesProps = ViewProps<
  AttributesOf<typeof attributes>,
  PoliciesReads,
  typeof text,
  CountryChoice,
  PoliciesEmits
>;

const initial: CountryChoice = { country: undefined };

/** Returns, shipping, warranty and the rest: the answer first, then the facts, whether they please or not. */
export default defineWidget({
  attributes,
  reads: ({ country, product }): PoliciesReads => ({
    policies: read(policies, { ...(country && { country }), ...(product && { product }) }),
  }),
  choice: { initial, shares: () => 'country of policies' },
  view: PoliciesView,
  styles,
  text,
  reserve: { minHeight: 72 },
  intl: true,
  isEmpty: ({ policies }, { kinds }) => policies.items.every(({ kind }) => kinds && !kinds.includes(kind)),
  // A line leaves out facts that a description would state.
  structuredData: async (wishes, { policies }) => {
    if (!wishes.product || wishes.layout === 'line') return undefined;
    const { offerOf } = await import('./policies.structured-data.ts');
    const { policies: shown, country } = shownOf(policies.items, wishes);
    return offerOf(shown, country);
  },
});
