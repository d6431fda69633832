import { type Content, packData, unpackData } from './content.ts';

export const steps = ['choose', 'content', 'look', 'behaviour', 'install'] as const;
export const states = ['ready', 'loading', 'empty', 'error'] as const;
export const widths = ['320', '600', '900', 'full'] as const;
/** What the page around the widget looks like; `preview.css` has the rules of each. */
export const shops = ['plain', 'uppercase', 'small-root', 'dark', 'right-to-left'] as const;

/** Everything that decides what the playground shows. It lives in the hash, so a link shows the same to others. */
export interface Scene {
  readonly widget: string;
  readonly step: (typeof steps)[number];
  readonly state: (typeof states)[number];
  readonly width: (typeof widths)[number];
  readonly shop: (typeof shops)[number];
  /** Text twice as large. */
  readonly large: boolean;
  /** As for a visitor who asked for less motion. */
  readonly calm: boolean;
  /** Whether something stands between the tags. */
  readonly fallback: boolean;
  /** Of the page (BCP 47); empty: that of the shop around the widget. */
  readonly language: string;
  /** By their name on the tag; `undefined` means those of the sample. */
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  /** Design tokens by their name: `{ '--candor-accent': '#0a7' }`. */
  readonly look: Readonly<Record<string, string>>;
  readonly content: Content;
}

const oneOf = <Value extends string>(values: readonly Value[], words: readonly string[], standard: Value): Value =>
  values.find((value) => words.includes(value)) ?? standard;

/** No attribute and no token begins with a dot: what does is the playground's own. */
const own = '.';

const contentOf = (given: readonly [string, string][]): Content => {
  const settings = given.filter(([name]) => name.startsWith(own)).map(([name, value]) => [name.slice(1), value]);
  const { data: packed, language: _, ...backend } = Object.fromEntries(settings) as Record<string, string>;
  const data = packed && unpackData(packed);
  if (data) return { from: 'data', data };
  return backend.backend ? { from: 'backend', settings: backend } : { from: 'sample' };
};

/** `#rating/look/error/320?layout=pill&--candor-accent=%230a7` → a scene; what it does not know is passed over. Never throws. */
export const parseScene = (hash: string): Scene => {
  const [, path, query] = /^#?([^?]*)(?:\?(.*))?$/s.exec(hash)!;
  const [widget, ...words] = path!.split('/') as [string, ...string[]];
  const given = [...new URLSearchParams(query)];
  const attributes = given.filter(([name]) => !name.startsWith(own) && !name.startsWith('--'));
  return {
    widget,
    step: oneOf(steps, words, 'choose'),
    state: oneOf(states, words, 'ready'),
    width: oneOf(widths, words, 'full'),
    shop: oneOf(shops, words, 'plain'),
    large: words.includes('large'),
    calm: words.includes('calm'),
    fallback: words.includes('fallback'),
    language: given.find(([name]) => name === `${own}language`)?.[1] ?? '',
    attributes: words.includes('sample') || query === undefined ? undefined : Object.fromEntries(attributes),
    look: Object.fromEntries(given.filter(([name]) => name.startsWith('--'))),
    content: contentOf(given),
  };
};

const ownOf = ({ content, language }: Scene): [string, string][] => [
  ...(language ? [['language', language] as [string, string]] : []),
  ...(content.from === 'data' ? [['data', packData(content.data)] as [string, string]] : []),
  ...(content.from === 'backend' ? Object.entries(content.settings) : []),
];

/** The shortest hash that gives the scene: what is as usual is left out. */
export const formatScene = (scene: Scene): string => {
  const { widget, step, state, width, shop, large, calm, fallback, attributes, look } = scene;
  const others = [...Object.entries(look), ...ownOf(scene).map(([name, value]) => [`${own}${name}`, value])];
  const words = [
    widget,
    step !== 'choose' && step,
    state !== 'ready' && state,
    width !== 'full' && width,
    shop !== 'plain' && shop,
    large && 'large',
    calm && 'calm',
    fallback && 'fallback',
    // A query without attributes means none; this one is about other things.
    !attributes && others.length > 0 && 'sample',
  ];
  const query = new URLSearchParams([...Object.entries(attributes ?? {}), ...(others as [string, string][])]);
  return `#${words.filter(Boolean).join('/')}${attributes || others.length > 0 ? `?${query}` : ''}`;
};
