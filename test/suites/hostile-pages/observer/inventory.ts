import { listOf, queryAll } from './tree.ts';

/** What a host page owns. Whoever embeds something in it expects to find it again as it was. */
export interface Inventory {
  readonly globals: readonly string[];
  /** Own functions and values of what scripts share, each with a number that stands for its identity. */
  readonly shared: Readonly<Record<string, string>>;
  readonly elements: number;
  readonly attributes: readonly string[];
  readonly sheets: number;
  readonly title: string;
  readonly history: number;
  readonly storage: readonly string[];
  readonly cookie: string;
  readonly focus: string;
  readonly scroll: string;
}

const shared = [
  'Object',
  'Function',
  'Array',
  'String',
  'Number',
  'Promise',
  'Date',
  'RegExp',
  'Map',
  'Set',
  'JSON',
  'Math',
  'Reflect',
  'Intl',
  'Event',
  'EventTarget',
  'Node',
  'Element',
  'HTMLElement',
  'Document',
  'ShadowRoot',
  'Storage',
  'History',
  'Response',
  'navigator',
  'document',
  'history',
  'console',
];

const identities = new Map<unknown, number>();
const identityOf = (value: unknown): string => {
  if (typeof value !== 'function' && (typeof value !== 'object' || value === null)) return String(value);
  const known = identities.get(value) ?? identities.size;
  identities.set(value, known);
  return `#${known}`;
};

const describe = (owner: object): string =>
  Reflect.ownKeys(owner)
    .map((key) => {
      const { value, get, set } = Reflect.getOwnPropertyDescriptor(owner, key)!;
      return `${String(key)}=${(get ?? set) ? `${identityOf(get)}/${identityOf(set)}` : identityOf(value)}`;
    })
    .toSorted()
    .join(' ');

/** A page may forbid the question. */
const asked = <Value>(question: () => Value, otherwise: Value): Value => {
  try {
    return question() ?? otherwise;
  } catch {
    return otherwise;
  }
};

export const inventoryOf = (page: Window): Inventory => {
  const { document } = page;
  const descriptions: Record<string, string> = {};
  for (const name of shared) {
    const found = asked(() => (page as unknown as Record<string, object & { prototype?: object }>)[name], undefined);
    if (!found) continue;
    descriptions[name] = describe(found);
    if (found.prototype) descriptions[`${name}.prototype`] = describe(found.prototype);
  }
  const active = document.activeElement;
  return {
    globals: Reflect.ownKeys(page)
      .map(String)
      // What marks that one script is at work, so that a second does no harm; and what WebKit's driver puts there late.
      .filter((name) => !['Symbol(candor)', 'Symbol(automationSessionProxy)'].includes(name) && !/^\d+$/.test(name))
      .toSorted(),
    shared: descriptions,
    elements: queryAll(document, ':not(script)').length,
    attributes: [document.documentElement, document.body].flatMap((element) =>
      listOf(element.attributes).map(({ name, value }) => `${element.localName} ${name}=${value}`),
    ),
    sheets: document.styleSheets.length + asked(() => document.adoptedStyleSheets.length, 0),
    title: document.title,
    history: page.history.length,
    storage: asked(() => Object.keys(page.localStorage).toSorted(), []),
    cookie: asked(() => document.cookie, ''),
    focus: active?.localName ?? 'none',
    scroll: `${page.scrollX},${page.scrollY}`,
  };
};
