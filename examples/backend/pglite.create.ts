import { PGlite } from '@electric-sql/pglite';

// Run as a process: `node pglite.create.ts FOLDER` makes an empty cluster there.
const [folder] = process.argv.slice(2);
if (folder) await (await PGlite.create(folder)).close();
