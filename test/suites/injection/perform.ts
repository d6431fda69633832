import { html } from '../../browsers/shop.ts';
import { type Answer, openSite } from '../../browsers/site.ts';
import { injectedInto, readable } from '../../injected.ts';
import type { Engine, Tab } from '../engines/engine.ts';
import { inParallel } from '../in-parallel.ts';
import { openEverything } from '../open-everything.ts';
import { settled } from '../settled.ts';
import { type Seen, seenIn, witness, witnessTag } from '../witness.ts';
import type { Policy } from './cases.ts';
import type { Stage } from './stage.ts';

/** The policy our documents promise to live under. */
const strict =
  "default-src 'self'; script-src 'self'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const scriptOf = ({ options }: Stage, number: number): string => {
  const all = { backend: 'rest', endpoint: `/trust/${number}`, ...options };
  const data = Object.entries(all).map(([name, value]) => ` data-${name}="${escaped(value)}"`);
  return `<script async src="/candor/candor.js"${data.join('')}></script>`;
};

const pageOf = (stage: Stage, number: number): string =>
  html({
    head:
      `${witnessTag()}<script src="/tools.js"></script>` +
      `${stage.messages ? `<script src="/settings/${number}"></script>` : ''}${scriptOf(stage, number)}`,
    body: '',
  });

const script =
  (text: string): Answer =>
  (_, __, response) => {
    response.setHeader('content-type', 'text/javascript');
    response.end(text);
  };

declare global {
  interface Window {
    readonly tools: { readonly injectedInto: typeof injectedInto; readonly readable: typeof readable };
  }
}

/** Runs in the page: elements as another script of the shop adds them, attributes letter by letter. */
const build = (elements: Stage['elements']): void => {
  // One over the other, so that those whose `loading` is a payload are in sight too.
  document.body.style.display = 'grid';
  for (const { tag, attributes, tokens = {} } of elements) {
    const element = document.createElement(tag);
    element.setAttribute('loading', 'eager');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    for (const [name, value] of Object.entries(tokens)) element.style.setProperty(name, value);
    element.style.gridArea = '1 / 1';
    document.body.append(element);
  }
};

/** Runs in the page: draws all of it, and gives what is not to be read and what has been injected. */
const look = async (
  texts: readonly string[],
): Promise<{ missing: number[]; injected: string[]; addresses: string[] }> => {
  const roots = [...document.body.querySelectorAll('*')]
    .map(({ shadowRoot }) => shadowRoot)
    .filter((root) => root !== null);
  dispatchEvent(new Event('beforeprint'));
  const size = () => roots.reduce((sum, root) => sum + root.querySelectorAll('*').length, 0);
  for (let before = -1; before !== size();) {
    before = size();
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  const read = roots.map(window.tools.readable).join('\n');
  return {
    // A code that is not known is shown with spaces, as words are.
    missing: texts.flatMap((text, place) =>
      read.includes(text) || read.includes(text.replaceAll('_', ' ')) ? [] : [place],
    ),
    injected: [document.body, ...roots].flatMap(window.tools.injectedInto),
    addresses: roots.flatMap((root) =>
      Array.from(
        root.querySelectorAll('[href],[src]'),
        (one) => (one.getAttribute('href') ?? one.getAttribute('src'))!,
      ),
    ),
  };
};

export interface Performed extends Seen {
  /** What of `shown` is not to be read. */
  readonly missing: readonly number[];
  readonly injected: readonly string[];
  /** Every address of a link or picture, as it is written there. */
  readonly addresses: readonly string[];
  readonly states: readonly string[];
}

const perform = async (tab: Tab, stage: Stage, address: string): Promise<Performed> => {
  await tab.open(address);
  await tab.run(build, stage.elements);
  const tags = [...new Set(stage.elements.map(({ tag }) => tag))];
  const states = await settled(tab, tags.join(','), stage.elements.length);
  const { missing, injected, addresses } = await tab.run(
    look,
    stage.shown.map(({ text }) => text),
  );
  const performed = { missing, injected, addresses, states: Object.values(states) };
  if (stage.still) return { ...(await seenIn(tab)), ...performed };
  await tab.run(openEverything);
  const { injected: later } = await tab.run(look, []);
  return { ...(await seenIn(tab)), ...performed, injected: injected.concat(later) };
};

/** Shows every stage under a policy, several at a time. */
export const performAll = async (
  stages: readonly Stage[],
  policy: Policy,
  engine: Engine,
  see: (stage: Stage, performed: Performed, site: string) => void,
): Promise<void> => {
  const at = (url: URL): Stage => stages[Number(url.pathname.split('/')[2])]!;
  const site = await openSite({
    pages: Object.fromEntries(stages.map((stage, number) => [`/stage/${number}`, pageOf(stage, number)])),
    ...(policy === 'the strict policy' && { headers: { 'content-security-policy': strict } }),
    answers: {
      '/trust/': (url, _, response) =>
        at(url).answers()[url.pathname.split('/')[3]!] ?? void response.writeHead(404).end(),
      '/settings/': (url, request, response) =>
        script(`window.candorConfig = { messages: ${JSON.stringify(at(url).messages)} }`)(url, request, response),
      '/tools.js': script(`window.tools = { injectedInto: ${String(injectedInto)}, readable: ${String(readable)} }`),
      ...witness,
    },
  });
  try {
    await inParallel(stages, engine, async (stage, tab, number) =>
      see(stage, await perform(tab, stage, `${site.url}/stage/${number}`), site.url),
    );
  } finally {
    await site.close();
  }
};
