import { useEffect, useState } from 'preact/hooks';

/** What `load` gives, once it is there; `undefined` again as soon as `key` changes. */
export const useLoaded = <Value>(key: string, load: () => Promise<Value>): Value | undefined => {
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
