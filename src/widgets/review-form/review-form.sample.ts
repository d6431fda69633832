import type { Sample } from '../../widget.ts';

/** It writes and reads nothing. */
export const sample: Sample = {
  attributes: { product: 'wool-coat', 'product-name': 'Wool coat', facts: 'Size bought, Height' },
  data: {},
};
