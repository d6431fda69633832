import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';

/** A name with the hash of its content, as the build writes them; the digit or capital tells it from a plain word. */
const hashed = /[-.](?=[\w-]*[A-Z0-9])[\w-]{6,}\.(js|css|json|svg|webp|woff2)$/;

const caching: MiddlewareHandler = async (context, next) => {
  await next();
  if (!context.res.ok) return;
  const forever = /^\/(candor|assets)\//.test(context.req.path) && hashed.test(context.req.path);
  context.res.headers.set('Cache-Control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
};

const files = (folder: string, prefix: string): MiddlewareHandler =>
  existsSync(folder)
    ? serveStatic({ root: folder, rewriteRequestPath: (path) => path.slice(prefix.length) })
    : (_, next) => next();

/** Everything the demo shows, below one origin. `root` is the folder of the repository. */
export const createSite = (root: string, api: Hono): Hono => {
  const site = new Hono();
  site.route('/trust', api);
  site.use(caching);
  site.use('/candor/*', cors());
  site.use('/candor/*', files(join(root, 'dist/cdn'), '/candor'));
  for (const app of ['playground', 'npm']) {
    site.get(`/${app}`, (context) => context.redirect(`/${app}/`));
    site.use(`/${app}/*`, files(join(root, 'dist/examples', app), `/${app}`));
  }
  site.use('/assets/*', files(join(root, 'dist/examples/assets'), '/assets'));
  site.use(files(join(root, 'examples/store'), ''));
  site.notFound((context) =>
    context.text(`${context.req.path} is not here. Was the project built (npm run build)?`, 404),
  );
  return site;
};
