import { everyTag, restScript } from '../../browsers/shop.ts';
import { dataRequests, inPage, pageWith, type Scenario, together } from './stage.ts';

const settings = `window.candorConfig = { backend: 'rest', endpoint: '/trust', base: location.origin + '/candor/' }`;

/** The page as it is, whatever way the script came into it; no question is asked twice. */
const arrives = (id: string, page: string): Scenario => ({
  id,
  play: async (stage) => {
    const site = await stage.open({ '/': page });
    const problems = await stage.compare();
    const asked = dataRequests(site);
    const twice = asked.filter((path, place) => asked.indexOf(path) !== place);
    return together(problems, inPage(twice.length > 0 && `asked twice for ${twice.join(', ')}`));
  },
});

const single = restScript.replace('candor.js', 'candor.all.js');
const npm = '<script src="/page/npm.js"></script>';
const evaluated = (path: string) =>
  `<script type="text/rocketscript" src="${path}" data-backend="rest" data-endpoint="/trust"></script>
  <script>addEventListener('load', () => fetch('${path}').then((answer) => answer.text()).then((code) => (0, eval)(code)))</script>`;

/** The many ways in which a script tag comes into a page, or comes twice. */
export const scripts: readonly Scenario[] = [
  arrives(
    'two-copies-same-version',
    pageWith({ script: restScript + restScript.replace('candor.js', 'candor.js?copy=2') }),
  ),
  arrives('two-copies-diff-version', pageWith({ script: restScript + single })),
  arrives('loader-twice', pageWith({ script: restScript + restScript })),
  arrives('npm+script-tag', pageWith({ script: `${npm}${restScript}` })),
  arrives('script-tag+npm', pageWith({ script: `${restScript}${npm}` })),
  arrives('rocket-loader', pageWith({ script: evaluated('/candor/candor.js') })),
  arrives(
    'wp-rocket-delay',
    pageWith({
      script: `<script>setTimeout(() => document.head.append(Object.assign(document.createElement('script'), { src: '/candor/candor.js' })), 900); ${settings}</script>`,
    }),
  ),
  arrives(
    'gtm-injected',
    pageWith({
      script: `<script>${settings}; const script = document.createElement('script'); script.async = true; script.src = '/candor/candor.js'; document.querySelector('script').before(script)</script>`,
    }),
  ),
  arrives(
    'script-inlined',
    pageWith({
      script: `<script>${settings}; fetch('/candor/candor.js').then((answer) => answer.text()).then((code) => document.head.append(Object.assign(document.createElement('script'), { textContent: code })))</script>`,
    }),
  ),
  arrives(
    'type-text-plain-consent',
    pageWith({
      script: `<script type="text/plain" src="/candor/candor.js" data-backend="rest" data-endpoint="/trust"></script>
      <script>setTimeout(() => { for (let times = 0; times < 2; times += 1) {
        const waiting = document.querySelector('[data-endpoint]');
        const script = document.createElement('script');
        for (const { name, value } of waiting.attributes) if (name !== 'type') script.setAttribute(name, value);
        waiting.replaceWith(script);
      } }, 300)</script>`,
    }),
  ),
  arrives(
    'amd-present',
    pageWith({
      head: `<script src="/lib/requirejs/require.js"></script><script>
        const { define: original } = window;
        window.define = (...given) => { throw new Error('define() was called: ' + given) };
        window.define.amd = original.amd; window.module = window.exports = {};
      </script>`,
    }),
  ),
  arrives(
    'base-href-foreign',
    pageWith({
      head: '<base href="https://elsewhere.invalid/">',
      script: `<script>const script = document.createElement('script');
        script.src = location.origin + '/candor/candor.js';
        Object.assign(script.dataset, { backend: 'rest', endpoint: location.origin + '/trust' });
        document.head.append(script)</script>`,
    }),
  ),
  arrives(
    'clobber-currentscript',
    pageWith({
      head: '<img name="currentScript" src="https://evil.invalid/x.js" data-backend="inline"><form name="currentScript"></form>',
    }),
  ),
  arrives(
    'clobber-ids',
    pageWith({
      body:
        [
          'candorConfig',
          'config',
          'candor',
          'fetch',
          'customElements',
          'crypto',
          'JSON',
          'navigator',
          'base',
          'state',
          'h',
        ]
          .map((name) => `<a id="${name}" name="${name}" href="https://evil.invalid/"></a><img name="${name}" alt="">`)
          .join('') +
        ['head', 'readyState', 'activeElement', 'hidden', 'lang', 'dir']
          .map((name) => `<img name="${name}" alt=""><form name="${name}"></form>`)
          .join('') +
        everyTag,
    }),
  ),
  arrives('quirks-mode', pageWith().replace('<!doctype html>', '')),
];
