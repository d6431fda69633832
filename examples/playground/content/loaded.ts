import { useEffect, useState } from 'preact/hooks';
import { backends, type BackendName } from '../../../src/registry.ts';
import { type Option, optionsOf } from './options.ts';

/** What `load` gives, once it is there; `undefined` again as soon as `key` changes. */
const useLoaded = <Value>(key: string, load: () => Promise<Value>): Value | undefined => {
  const [loaded, setLoaded] = useState<{ readonly key: string; readonly value: Value }>();
  useEffect(() => {
    let current = true;
    void load().then((value) => current && setLoaded({ key, value }));
    return () => {
      current = false;
    };
  }, [key]);
  return loaded?.key === key ? loaded.value : undefined;
};

const isBackend = (name: string): name is BackendName => Object.hasOwn(backends, name);

/** What the backend of this name asks for, as far as text can say it; nothing at once where none is named. */
export const useOptions = (name: string): readonly Option[] | undefined => {
  const loaded = useLoaded(name, async () => (isBackend(name) ? optionsOf((await backends[name]()).default) : []));
  return name ? loaded : [];
};
