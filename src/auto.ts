import type { Settings } from './config.ts';
import { adopt } from './element/adopt.ts';
import { start } from './start.ts';

/** What the pasted script hands over to: it finds, this mounts. */
export const run = (settings: Settings) => {
  // What a page has put on every object is no setting.
  const { use, setConsent } = start({ __proto__: null, ...settings });
  // A consent tool says it in the page's own words: no name of ours must be there before.
  document.addEventListener('candor-consent', ({ detail }: Event & { detail?: unknown }) =>
    setConsent(detail === true),
  );
  return { tag: (name: string) => void use(name), holder: adopt };
};
