import type { Settings } from './config.ts';
import { adopt } from './element/adopt.ts';
import { start } from './start.ts';

/** What the pasted script hands over to: it finds, this mounts. */
export const run = (settings: Settings) => {
  const { use } = start(settings);
  return { tag: (name: string) => void use(name), holder: adopt };
};
