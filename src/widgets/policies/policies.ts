import { policies } from '../../model/policy.ts';
import { type AttributesOf, defineWidget, type Read, read, type ViewProps } from '../../widget.ts';
import { attributes } from './policies.attributes.ts';
import { type CountryChoice, shownOf } from './policies.choice.ts';
import styles from './policies.css?inline';
import { offerOf } from './policies.structured-data.ts';
import { text } from './policies.text.ts';
import { PoliciesView } from './policies.view.tsx';

export type PoliciesReads = { policies: Read<typeof policies> };
export type PoliciesProps = ViewProps<AttributesOf<typeof attributes>, PoliciesReads, typeof text, CountryChoice>;

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
  isEmpty: ({ policies }) => policies.items.length === 0,
  // A line leaves out facts that a description would state.
  structuredData: (wishes, { policies }) => {
    const { policies: shown, country } = shownOf(policies.items, wishes);
    return wishes.product && wishes.layout !== 'line' ? offerOf(shown, country) : undefined;
  },
});
