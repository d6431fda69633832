import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { resourceNames } from '../../src/model/resource-names.ts';
import { languages } from '../../src/registry.ts';
import { everyWidget } from '../every-widget.ts';
import { closeBrowser } from './browser.ts';
import { everyTag, html, restAnswers, restScript, shopData, tagFor } from './shop.ts';
import { openSite } from './site.ts';
import {
  allReady,
  chunkNames,
  dataRequests,
  everySelector,
  leave,
  settledIn,
  statesIn,
  tags,
  visit,
  type Visit,
} from './visit.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

afterEach(leave);
afterAll(closeBrowser);

const expectAllReady = async (visited: Visit) => {
  await settledIn(visited);
  expect(await statesIn(visited)).toEqual(allReady);
  expect(visited.seen).toEqual({ said: [], uncaught: [], violations: [] });
};

describe('one pasted script tag', () => {
  test('brings every widget of a plain page to life', async () => {
    await expectAllReady(await visit(html({ body: everyTag })));
  });

  test('works wherever in the page it stands', async () => {
    await expectAllReady(await visit(html({ head: '', body: everyTag + restScript })));
  });

  test('takes <div data-candor> for editors that strip unknown tags', async () => {
    const body = everyWidget
      .map(({ name, sample }) => {
        const data = Object.entries({ ...sample.attributes, loading: 'eager' }).map(
          ([key, value]) => ` data-${key}="${value}"`,
        );
        return `<div data-candor="${name}"${data.join('')}><a href="#r">Read</a></div>`;
      })
      .join('');
    const visited = await visit(html({ body }));
    await expectAllReady(visited);
    expect(await visited.page.$$eval('div[data-candor] > *', (found) => found.length)).toBe(tags.length);
  });

  test('finds tags that are added later, alone and deep inside others', async () => {
    const visited = await visit(html({ body: '<main></main>' }));
    await visited.page.waitForLoadState('networkidle');
    expect(chunkNames(visited.site.requests)).toEqual([]);
    await visited.page.evaluate((tags) => {
      const section = document.createElement('section');
      section.innerHTML = `<div><div>${tags}</div></div>`;
      document.querySelector('main')!.append(section);
    }, everyTag);
    await expectAllReady(visited);
  });

  test('takes its settings from window.candorConfig, as a tag manager writes them', async () => {
    const head = `<script>window.candorConfig = { backend: 'rest', endpoint: '/trust' }</script><script async src="/candor/candor.js"></script>`;
    await expectAllReady(await visit(html({ head, body: everyTag })));
  });

  test('runs when another script puts it into the page', async () => {
    const head = `<script>
      const script = document.createElement('script');
      Object.assign(script.dataset, { backend: 'rest', endpoint: '/trust' });
      script.src = '/candor/candor.js';
      document.head.append(script);
    </script>`;
    await expectAllReady(await visit(html({ head, body: everyTag })));
  });

  test('runs where an optimizer evaluates it, so that no script is the current one', async () => {
    const head = `<script type="text/delayed" src="/candor/candor.js" data-backend="rest" data-endpoint="/trust"></script>
      <script>fetch('/candor/candor.js').then((answer) => answer.text()).then((code) => (0, eval)(code))</script>`;
    await expectAllReady(await visit(html({ head, body: everyTag })));
  });

  test('is not led astray by an element of the page that is named currentScript', async () => {
    const head = `<img name="currentScript" src="https://evil.invalid/x.js" data-backend="rest">${restScript}`;
    await expectAllReady(await visit(html({ head, body: everyTag })));
  });

  test('loads its parts from where it lies itself, whatever the address or base of the page', async () => {
    const cdn = await openSite({ pages: {}, answers: { '/trust': restAnswers() } });
    const script = restScript.replaceAll('="/', `="${cdn.url}/`);
    const visited = await visit(html({ head: `<base href="https://elsewhere.invalid/">${script}`, body: everyTag }));
    await expectAllReady(visited);
    await cdn.close();
  });

  test('does no harm when it is pasted twice', async () => {
    const visited = await visit(html({ head: restScript + restScript, body: everyTag }));
    await expectAllReady(visited);
    expect(new Set(chunkNames(visited.site.requests)).size).toBe(chunkNames(visited.site.requests).length);
  });

  test('lives beside a second copy from another address', async () => {
    const second = restScript.replace('candor.js', 'candor.js?v=2');
    await expectAllReady(await visit(html({ head: restScript + second, body: everyTag })));
  });

  test('speaks to several backends, one for each resource', async () => {
    const others = resourceNames.filter((name) => name !== 'ratings').map((name) => `data-${name}-endpoint="/trust"`);
    const head = `<script async src="/candor/candor.js" data-backend="rest" data-endpoint="/nowhere"
      ${others.join(' ')} data-ratings-backend="inline"></script>`;
    const data = `<script type="application/json" data-candor>${JSON.stringify({ ratings: shopData.ratings })}</script>`;
    const visited = await visit(html({ head, body: everyTag + data }));
    await expectAllReady(visited);
    expect(dataRequests(visited).filter((path) => path.includes('ratings'))).toEqual([]);
  });

  test('reads data that stands in the page itself', async () => {
    const head = '<script async src="/candor/candor.js" data-backend="inline"></script>';
    const data = `<script type="application/json" data-candor>${JSON.stringify(shopData).replaceAll('<', '\\u003c')}</script>`;
    // Data takes nothing that shoppers write.
    const reading = everyWidget.filter(({ widget }) => !widget.writes);
    const body = reading.map((subject) => tagFor(subject)).join('') + data;
    const visited = await visit(html({ head, body }));
    await settledIn(visited, everySelector, reading.length);
    expect(new Set(Object.values(await statesIn(visited)))).toEqual(new Set(['ready']));
    expect(visited.seen).toEqual({ said: [], uncaught: [], violations: [] });
    expect(dataRequests(visited)).toEqual([]);
  });
});

describe('the single file candor.all.js', () => {
  const all = restScript.replace('candor.js', 'candor.all.js');

  test('brings every widget to life and loads nothing more', async () => {
    const visited = await visit(html({ head: all, body: everyTag }));
    await expectAllReady(visited);
    expect(chunkNames(visited.site.requests)).toEqual([]);
    expect(visited.site.requests.filter((path) => path.startsWith('/candor/'))).toEqual(['/candor/candor.all.js']);
  });

  test('finds data-candor, later tags and window.candorConfig too', async () => {
    const head = `<script>window.candorConfig = { backend: 'rest', endpoint: '/trust' }</script><script async src="/candor/candor.all.js"></script>`;
    const visited = await visit(html({ head, body: '<main></main>' }));
    await visited.page.waitForLoadState('networkidle');
    await visited.page.evaluate((tags) => (document.querySelector('main')!.innerHTML = tags), everyTag);
    await expectAllReady(visited);
  });

  test.each(Object.keys(languages))(
    'speaks %s by a file of its own, and nothing but English without it',
    async (language) => {
      const langOf = async (file: string) => {
        const head = restScript.replace('candor.js', file);
        const visited = await visit(html({ head, body: `<div lang="${language}">${everyTag}</div>` }));
        await expectAllReady(visited);
        expect(visited.site.requests.filter((path) => path.startsWith('/candor/'))).toEqual([`/candor/${file}`]);
        return visited.page.$$eval(tags.join(), (all) => [
          ...new Set(all.map(({ shadowRoot }) => shadowRoot!.querySelector('[part=base]')!.getAttribute('lang'))),
        ]);
      };
      expect(await langOf(`candor.all.${language}.js`)).toEqual([language]);
      expect(await langOf('candor.all.js')).toEqual(['en']);
    },
  );

  test('stands beside the loader without a clash', async () => {
    const visited = await visit(html({ head: all + restScript, body: everyTag }));
    await settledIn(visited);
    expect(await statesIn(visited)).toEqual(allReady);
    expect(visited.seen.uncaught).toEqual([]);
  });
});

describe.each(everyWidget)('a page with nothing but candor-$name', (subject) => {
  test('loads the loader, kit, core, its backend and its widget, once each', async () => {
    const visited = await visit(html({ body: tagFor(subject) }));
    await settledIn(visited, `candor-${subject.name}`, 1);
    expect(chunkNames(visited.site.requests).toSorted()).toEqual(
      ['backends/rest', 'core', 'kit', `widgets/${subject.name}`].toSorted(),
    );
  });
});
