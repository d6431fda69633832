import { h, type Ref } from 'vue';
import type { Tag } from '../page.ts';

export const appOf = (tags: Ref<readonly Tag[]>, ready: (tag: string) => void) => () =>
  tags.value.map(({ tag, attributes }) =>
    h(tag, { key: tag, ...attributes, onCandorReady: () => ready(tag) }, [h('a', { href: '/shop' }, 'Fallback')]),
  );
