import { useEffect, useState } from 'preact/hooks';
import { backends, type BackendName, type WidgetName, widgets } from '../../../src/registry.ts';
import type { AnyWidget } from '../../../src/widget.ts';
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

export const useWidget = (name: WidgetName): AnyWidget | undefined =>
  useLoaded(name, async () => (await widgets[name]()).default as AnyWidget);

const isBackend = (name: string): name is BackendName => Object.hasOwn(backends, name);

/** What the backend of this name asks for, as far as text can say it. */
export const useOptions = (name: string): readonly Option[] | undefined =>
  useLoaded(name, async () => (isBackend(name) ? optionsOf((await backends[name]()).default) : []));
