import { benchBackend } from './backend.ts';
import { benchJsonld } from './jsonld.ts';
import { benchPages } from './pages.ts';

const benches: Readonly<Record<string, () => Promise<string>>> = {
  pages: async () => `## Pages\n\n${await benchPages()}\n`,
  jsonld: async () => `## Reading the page (jsonld)\n\n${await benchJsonld()}\n`,
  backend: async () => `## Backend\n\n${(await benchBackend()).table}`,
};

/** `npm run bench`: pages first, while the machine is quiet, then the backend. `npm run bench -- pages` is the one alone. */
const [, , only] = process.argv;
for (const [name, bench] of Object.entries(benches)) if (!only || name === only) console.log(await bench());
