import { useEffect, useState } from 'preact/hooks';
import { formatScene, parseScene, type Scene } from './scene.ts';

/** `pushState` is a step to come back from; `replaceState` is for what changes with every key. */
export type Go = (next: Scene, how: 'pushState' | 'replaceState') => void;

/** The scene of the page's address, kept up with back, forward and edits of the address itself. */
export const useScene = (): readonly [Scene, Go] => {
  const [scene, setScene] = useState(() => parseScene(location.hash));
  useEffect(() => {
    const read = () => setScene(parseScene(location.hash));
    window.addEventListener('popstate', read);
    return () => window.removeEventListener('popstate', read);
  }, []);
  const go: Go = (next, how) => {
    history[how](null, '', formatScene(next));
    setScene(next);
  };
  return [scene, go];
};
