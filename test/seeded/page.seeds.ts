import { casesOf, type Seed, suites, unit } from './seed.ts';

const whole = (...files: string[]): Seed['caughtBy'] => ({
  project: 'chromium',
  files: files.map((file) => `test/${file}.test.tsx`),
});

/** What the page around a widget does to it, and it to the page. */
export const pageSeeds: readonly Seed[] = [
  {
    id: 'style-element',
    breaks: 'a strict policy leaves widgets without their styles',
    file: 'src/element/element.ts',
    from: '        root.adoptedStyleSheets = sheets;',
    to: `        const style = document.createElement('style');
        style.textContent = sheets.flatMap(({ cssRules }) => Array.from(cssRules, ({ cssText }) => cssText)).join('');
        root.prepend(style);`,
    caughtBy: suites('policies'),
  },
  {
    id: 'eval',
    breaks: 'a policy without unsafe-eval keeps the words away',
    file: 'src/text/say.ts',
    from: 'let said: string | undefined;',
    to: "let said = new Function('return undefined')() as string | undefined;",
    caughtBy: suites('policies'),
  },
  {
    id: 'html-string',
    breaks: 'Trusted Types refuse what a widget draws',
    file: 'src/ui/icons.tsx',
    from: '<path d={paths[name]} />',
    to: '<g dangerouslySetInnerHTML={{ __html: `<path d="${paths[name]}" />` }} />',
    caughtBy: suites('policies'),
  },
  {
    id: 'root-em',
    breaks: 'notes are tiny in a shop whose root is 62.5 %',
    file: 'src/ui/base.css',
    from: 'font-size: 0.875em;',
    to: 'font-size: 0.875rem;',
    caughtBy: casesOf('hostile-pages', 'rem-625'),
  },
  {
    id: 'late-parse',
    breaks: 'a page that replaces JSON.parse reads along and breaks the answers',
    file: 'src/client/json.ts',
    from: 'body: parse(text) }',
    to: 'body: JSON.parse(text) }',
    caughtBy: unit('src/client/json.test.ts'),
  },
  {
    id: 'clash-throws',
    breaks: 'an app that registers a tag which is taken stops there',
    file: 'src/element/element.ts',
    from: 'if (customElements.get(tagOf(name))) return false;',
    to: '',
    caughtBy: { project: 'chromium', files: ['src/element/element.test.tsx'] },
  },
  {
    id: 'no-grace',
    breaks: 'a widget that a framework moves starts anew and loses what was typed',
    file: 'src/element/element.ts',
    from: `      this.#leaving = setTimeout(() => {
        this.#mounted?.unmount();
        this.#mounted = undefined;
      }, grace);`,
    to: `      void grace;
      this.#mounted?.unmount();
      this.#mounted = undefined;`,
    caughtBy: suites('scenarios'),
  },
  {
    id: 'keys-escape',
    breaks: 'letters typed into a field are shortcuts of the page',
    file: 'src/element/element.ts',
    from: "if ((event.target as Element).matches('input,select,textarea')) event.stopPropagation();",
    to: 'void event;',
    caughtBy: suites('hostile-pages', 'scenarios'),
  },
  {
    id: 'abort-forgotten',
    breaks: 'a widget that is gone goes on asking',
    file: 'src/element/answers.ts',
    from: '      waiting = false;\n      leaving.abort();',
    to: '      waiting = false;',
    caughtBy: whole('widgets-teardown'),
  },
  {
    id: 'listener-left',
    breaks: 'a widget that is gone leaves its listener behind',
    file: 'src/element/scheme.ts',
    from: "media?.removeEventListener('change', changed);",
    to: '',
    caughtBy: suites('soak'),
  },
  {
    id: 'observer-left',
    breaks: 'a widget that is gone is watched for ever',
    file: 'src/element/sight.ts',
    from: '      observer?.unobserve(element);\n',
    to: '',
    caughtBy: whole('widgets-teardown'),
  },
  {
    id: 'timer-left',
    breaks: 'a widget that is gone counts as seen',
    file: 'src/element/sight.ts',
    from: `    if (visible) timer = setTimeout(() => (stop(), seen()), 1000);
  });
  const stop = () => {
    clearTimeout(timer);`,
    to: `    if (visible) timer = setTimeout(() => (stop(), seen()), 1000);
  });
  const stop = () => {`,
    caughtBy: whole('widgets-teardown'),
  },
  {
    id: 'poller-left',
    breaks: 'a tracker that is gone goes on asking every minute',
    file: 'src/element/refresh.ts',
    from: '    subscribers.delete(subscriber);\n',
    to: '',
    caughtBy: { project: 'chromium', files: ['src/element/refresh.test.tsx'] },
  },
  {
    id: 'failure-kept',
    breaks: 'a file that failed to load once is never asked for again',
    file: 'src/start.ts',
    from: 'connection.catch(() => connections.delete(source));',
    to: '',
    caughtBy: unit('src/start.test.ts'),
  },
  {
    id: 'one-by-one',
    breaks: 'a listing of 100 products makes 100 requests',
    file: 'src/model/rating.ts',
    from: "many: 'products', limit: 100",
    to: "many: 'products', limit: 1",
    caughtBy: unit('test/browsers/loading.test.ts'),
  },
  {
    id: 'decided-late',
    breaks: 'a shopper waits twelve seconds for a decision',
    file: 'src/element/answers.ts',
    from: 'export const patience = 4_000;',
    to: 'export const patience = 12_000;',
    caughtBy: suites('read-faults'),
  },
  {
    id: 'no-reservation',
    breaks: 'the page jumps when a widget arrives',
    file: 'src/element/element.ts',
    from: ':host{display:${display};min-block-size:${height}}',
    to: ':host{display:${display}}',
    caughtBy: unit('test/browsers/shift.test.ts'),
  },
  {
    id: 'console-flood',
    breaks: 'a hundred widgets fill the console with the same sentence',
    file: 'src/client/report.ts',
    from: 'if (said.has(message)) return;',
    to: '',
    caughtBy: unit('src/client/report.test.ts'),
  },
];
