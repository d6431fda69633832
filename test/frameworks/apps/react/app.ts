import { createElement } from 'react';
import type { Tag } from '../page.ts';

interface Props {
  readonly tags: readonly Tag[];
  readonly ready: (tag: string) => void;
}

export const App = ({ tags, ready }: Props) =>
  tags.map(({ tag, attributes }) =>
    createElement(
      tag,
      // A widget that stands before React takes over has said its state on its tag, which React would remark on.
      { key: tag, ...attributes, 'oncandor-ready': () => ready(tag), suppressHydrationWarning: true },
      createElement('a', { href: '/shop' }, 'Fallback'),
    ),
  );
