import type { Built } from '../../built.ts';

/** Written in when the examples are built; there is none while they are only served for development. */
declare const __BUILT__: Built | undefined;

export const built: Built | undefined = typeof __BUILT__ === 'undefined' ? undefined : __BUILT__;
