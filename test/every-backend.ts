import type { AnyBackend } from '../src/backend.ts';
import { backends } from '../src/registry.ts';
import { pastedOptions } from './docs/backend-page.ts';
import { data } from './shop-data.ts';

const pages = import.meta.glob<string>('../src/backends/*.md', { query: '?raw', import: 'default', eager: true });

/** Options of the backends that live elsewhere than in a script tag, or need no page of their own. */
const shared = { endpoint: 'https://backend.invalid/trust', data };

/**
 * Every backend of the registry, with its page in the docs and the options that are pasted there: each takes its own
 * and leaves the others alone.
 */
export const everyBackend = await Promise.all(
  Object.entries(backends).map(async ([name, load]) => {
    const backend = (await load()).default as AnyBackend;
    const page = pages[`../src/backends/${name}.md`] ?? '';
    return { name, backend, page, options: { ...shared, ...pastedOptions(page) } };
  }),
);
