export const states = ['ready', 'loading', 'empty', 'error'] as const;
export const widths = ['320', '600', '900', 'full'] as const;

/** Everything that decides what the playground shows. It lives in the hash, so a link shows the same to others. */
export interface Scene {
  readonly widget: string;
  readonly state: (typeof states)[number];
  readonly width: (typeof widths)[number];
  readonly dark: boolean;
  readonly rtl: boolean;
  /** Whether something stands between the tags. */
  readonly fallback: boolean;
  /** By their name on the tag; `undefined` means those of the sample. */
  readonly attributes?: Readonly<Record<string, string>> | undefined;
}

const oneOf = <Value extends string>(values: readonly Value[], words: readonly string[], standard: Value): Value =>
  values.find((value) => words.includes(value)) ?? standard;

/** `#rating/error/320/dark?layout=pill` → a scene; words it does not know are passed over. Never throws. */
export const parseScene = (hash: string): Scene => {
  const [, path, query] = /^#?([^?]*)(?:\?(.*))?$/s.exec(hash)!;
  const [widget, ...words] = path!.split('/') as [string, ...string[]];
  return {
    widget,
    state: oneOf(states, words, 'ready'),
    width: oneOf(widths, words, 'full'),
    dark: words.includes('dark'),
    rtl: words.includes('rtl'),
    fallback: words.includes('fallback'),
    attributes: query === undefined ? undefined : Object.fromEntries(new URLSearchParams(query)),
  };
};

/** The shortest hash that gives the scene: what is as usual is left out. */
export const formatScene = ({ widget, state, width, dark, rtl, fallback, attributes }: Scene): string => {
  const words = [
    widget,
    state !== 'ready' && state,
    width !== 'full' && width,
    dark && 'dark',
    rtl && 'rtl',
    fallback && 'fallback',
  ];
  const query = attributes && `?${new URLSearchParams(attributes)}`;
  return `#${words.filter(Boolean).join('/')}${query ?? ''}`;
};
