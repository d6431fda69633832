import { join } from 'node:path';
import { build, type Rolldown } from 'vite';

/** The in-page half of the suites of access as one script: it is written as modules, and uses libraries. */
const bundle = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: join(import.meta.dirname, 'page/page.ts'), formats: ['iife'], name: 'accessPage' },
    },
  });
  return (built as Rolldown.RolldownOutput[])[0]!.output[0].code;
};

let script: Promise<string> | undefined;

export const pageScript = (): Promise<string> => (script ??= bundle());
