import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { createDemo } from '../start.ts';
import { OperatorError } from './database.ts';
import { createSite } from './demo.site.ts';
import { serve } from './serve.ts';
import { temporaryFolder } from './testing/temporary.folder.ts';

const files = {
  'dist/cdn/candor.js': '//',
  'dist/cdn/chunks/core.Bgda96us.js': '//',
  'dist/examples/playground/index.html': 'playground',
  'examples/store/index.html': 'store',
  'examples/store/style.css': 'a {}',
  'package.json': 'secret',
};

const makeSite = (): Hono => {
  const root = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return createSite(
    root,
    new Hono().get('/reviews', (context) => context.json({ items: [] })),
  );
};

describe('the site of the demo', () => {
  it.each([
    ['/', 'text/html', 'no-cache'],
    ['/style.css', 'text/css', 'no-cache'],
    ['/playground/', 'text/html', 'no-cache'],
    ['/candor/candor.js', 'text/javascript', 'no-cache'],
    ['/candor/chunks/core.Bgda96us.js', 'text/javascript', 'public, max-age=31536000, immutable'],
  ])('serves %s as %s', async (path, type, caching) => {
    const { status, headers } = await makeSite().request(path);
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
      200,
      expect.stringContaining(type),
      caching,
    ]);
  });

  it('lets pages of any origin load the SDK', async () => {
    const { headers } = await makeSite().request('/candor/candor.js', { headers: { Origin: 'https://shop.example' } });
    expect(headers.get('access-control-allow-origin')).toBe('*');
  });

  it.each(['/nothing.html', '/../package.json', '/%2e%2e/package.json', '/candor/../../package.json'])(
    'has nothing at %s',
    async (path) => {
      const response = await makeSite().request(path);
      expect([response.status, await response.text()]).toEqual([404, expect.not.stringContaining('secret')]);
    },
  );

  it('leads to the folder of an app', async () => {
    expect((await makeSite().request('/playground')).headers.get('location')).toBe('/playground/');
  });
});

describe('the demo', () => {
  it('serves the reviews of the store, on any free port', async () => {
    const demo = await createDemo({ port: 0 });
    const answer = (await (await fetch(`${demo.url}/trust/reviews`)).json()) as { total: number };
    expect(answer.total).toBeGreaterThan(0);
    await demo.close();
  }, 180_000);

  it('says when its port is taken, or takes the next one', async () => {
    const app = new Hono();
    const first = await serve(app, { port: 0 });
    await expect(serve(app, { port: first.port })).rejects.toThrow(OperatorError);
    const second = await serve(app, { port: first.port, further: 20 });
    expect(second.port).toBeGreaterThan(first.port);
    await Promise.all([first.close(), second.close()]);
  });
});
