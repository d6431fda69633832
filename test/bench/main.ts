import { benchBackend } from './backend.ts';
import { benchPages } from './pages.ts';

/** `npm run bench`: pages first, while the machine is quiet, then the backend. `npm run bench -- pages` is the one half. */
const only = process.argv[2];
if (only !== 'backend') console.log(`## Pages\n\n${await benchPages()}\n`);
if (only !== 'pages') console.log(`## Backend\n\n${(await benchBackend()).table}`);
