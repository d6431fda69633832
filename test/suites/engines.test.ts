import { describe, expect, test } from 'vitest';
import { html } from '../browsers/shop.ts';
import { openSite } from '../browsers/site.ts';
import { pause } from '../every-widget.ts';
import { engineNames, launchers } from './engines/engines.ts';

const script = '<script type="module">import "/late.js"; document.body.id = "ran"</script>';

describe.each(engineNames)('a tab of %s', (name) => {
  const { isInstalled, launch } = launchers[name];

  // A test that goes on before would find a page without what its scripts offer, on a slow machine only.
  test.skipIf(!isInstalled())(
    'is open when the scripts of its document have run',
    async () => {
      const site = await openSite({
        pages: { '/': html({ head: script, body: '' }) },
        answers: {
          '/late.js': (_, __, response) => void response.writeHead(200, { 'content-type': 'text/javascript' }).end(),
        },
        hold: (path) => (path === '/late.js' ? pause(500) : undefined),
      });
      const engine = await launch();
      try {
        const tab = await engine.openTab();
        await tab.open(`${site.url}/`);
        expect(await tab.run(() => document.body.id)).toBe('ran');
        await tab.close();
      } finally {
        await engine.close();
        await site.close();
      }
    },
    60_000,
  );
});
