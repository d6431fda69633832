import { useEffect, useState } from 'preact/hooks';
import { putOff } from './put-off.ts';
import { formatScene, parseScene, type Scene } from './scene.ts';

/** `pushState` is a step to come back from; `replaceState` is for what changes with every key. */
export type Go = (next: Scene, how: 'pushState' | 'replaceState') => void;

/** Browsers refuse an address that changes with every move of a pointer: 100 in 30 seconds are too many for Safari. */
const address = putOff((hash: string) => history.replaceState(null, '', hash), 250);

/** The scene of the page's address, kept up with back, forward and edits of the address itself. */
export const useScene = (): readonly [Scene, Go] => {
  const [scene, setScene] = useState(() => parseScene(location.hash));
  useEffect(() => {
    const read = () => setScene(parseScene(location.hash));
    // What is put off belongs to the page that is left.
    window.addEventListener('popstate', address.drop);
    window.addEventListener('popstate', read);
    window.addEventListener('pagehide', address.now);
    // The address that a link leaves is the one to come back to.
    window.addEventListener('click', address.now, true);
    return () => {
      window.removeEventListener('popstate', address.drop);
      window.removeEventListener('popstate', read);
      window.removeEventListener('pagehide', address.now);
      window.removeEventListener('click', address.now, true);
    };
  }, []);
  const go: Go = (next, how) => {
    if (how === 'replaceState') address.later(formatScene(next));
    else {
      address.now();
      history.pushState(null, '', formatScene(next));
    }
    setScene(next);
  };
  return [scene, go];
};
