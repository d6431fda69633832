import { sayIn } from '../text/say.ts';

type Values = Readonly<Record<string, string | number>>;

/**
 * `say` for a view that is loaded later and brings its English words along. Those of the page and of its language go
 * before, and are there already.
 */
export const sayLater = <Words extends object>(
  say: (key: never, values?: Values) => string,
  words: Words,
  number: (value: number) => string,
): ((key: keyof Words & string, values?: Values) => string) => {
  const english = sayIn([{ locale: 'en', messages: words }], number);
  return (key, values) => {
    const said = say(key as never, values);
    // A key that nobody has words for is given back as it is.
    return said === key ? english(key, values) : said;
  };
};

const styled = new WeakMap<Node, Set<string>>();

/** Adds the styles of what was loaded later to the sheets of the root it is in, once. */
export const styleLater = (node: Node | null, css: string): void => {
  const root = node?.getRootNode();
  if (!(root instanceof ShadowRoot)) return;
  const there = styled.get(root) ?? new Set();
  styled.set(root, there);
  if (there.has(css)) return;
  there.add(css);
  // A constructed sheet belongs to one document.
  const sheet = new (root.ownerDocument.defaultView ?? globalThis).CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
};
