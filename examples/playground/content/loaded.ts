import { backends, type BackendName } from '../../../src/registry.ts';
import { useLoaded } from '../use-loaded.ts';
import { type Option, optionsOf } from './options.ts';

const isBackend = (name: string): name is BackendName => Object.hasOwn(backends, name);

/** What the backend of this name asks for, as far as text can say it; nothing at once where none is named. */
export const useOptions = (name: string): readonly Option[] | undefined => {
  const loaded = useLoaded(name, async () => (isBackend(name) ? optionsOf((await backends[name]()).default) : []));
  return name ? loaded : [];
};
