import type { AnyBackend, Connection } from './backend.ts';
import { describe } from './client/check.ts';
import { createClient } from './client/client.ts';
import { toFailure } from './client/failure.ts';
import type { Writing } from './client/outbox/open.ts';
import { somethingWaits } from './client/outbox/waiting.ts';
import { report } from './client/report.ts';
import { type Config, readConfig, type Settings, type SourceConfig } from './config.ts';
import { defineElement, tagOf } from './element/element.ts';
import type { Page } from './element/page.ts';
import { backends, languages, widgets } from './registry.ts';
import { arraysAreSound } from './sound.ts';
import { matchLanguage } from './text/language.ts';
import type { AnyWidget, Messages } from './widget.ts';

type Table<Item> = Record<string, () => Promise<{ default: Item }>>;

/** @throws Error that lists what there is, where a name is none of the table. */
const load = async <Item>(table: Table<Item>, name: string, absent: string): Promise<Item> => {
  if (!arraysAreSound()) throw new Error('the page has replaced methods of arrays');
  if (!Object.hasOwn(table, name)) throw new Error(`${absent}; choose one of: ${Object.keys(table).join(', ')}`);
  return (await table[name]!()).default;
};

const connect = async ({ backend, options }: SourceConfig): Promise<Connection> => {
  const definition =
    typeof backend === 'string'
      ? await load<AnyBackend>(backends, backend, `there is no backend "${backend}"`)
      : backend;
  const parsed = definition.options.safeParse(options);
  if (parsed.success) return definition.connect(parsed.data);
  const name = typeof backend === 'string' ? `backend "${backend}"` : 'the backend';
  const problems = (parsed.error.issues as Parameters<typeof describe>[0][])
    .map((issue) => describe(issue).slice(1))
    .join('; ');
  throw new Error(`${name} cannot start, ${problems}; on the script tag an option is written data-<option>="…"`);
};

/** Connects each backend once, when it is first asked. */
const connectionsOf = () => {
  const connections = new Map<SourceConfig, Promise<Connection>>();
  return async (source: SourceConfig | undefined): Promise<Connection> => {
    if (!source) throw new Error('no backend is named; add data-backend="…" to the script tag, or call configure()');
    let connection = connections.get(source);
    if (!connection) {
      connection = connect(source);
      connections.set(source, connection);
      // A chunk that failed to load may load the next time.
      connection.catch(() => connections.delete(source));
    }
    return connection;
  };
};

const catalogue = async (locale: string): Promise<Messages | undefined> => {
  const language = matchLanguage(locale, Object.keys(languages));
  try {
    return language ? (await languages[language]!()).default : undefined;
  } catch {
    report('warn', `"${language}" could not be loaded; English is shown`);
    return undefined;
  }
};

export interface Candor {
  /** Loads and registers a widget of the registry. Resolves when its tag is registered; never rejects. */
  readonly use: (name: string) => Promise<void>;
  /** Registers a widget of the app's own as `candor-<name>`. */
  readonly define: (name: string, widget: AnyWidget) => void;
  /** Whether the shopper has agreed that what they write may be stored on their device until it is sent. */
  readonly setConsent: (granted: boolean) => void;
}

/** Composition root: settings → backends → client → elements. */
export const start = (settings: Settings): Candor => {
  const config = readConfig(settings);
  const connectionOf = connectionsOf();
  const sourceOf = (resource: string) => config.sources[resource as keyof Config['sources']] ?? config.source;
  const read = async (resource: string) =>
    (await connectionOf(sourceOf(resource))).read[resource as keyof Connection['read']];

  /** What is written goes to who answers what it will be read as. */
  const takerOf = (write: Parameters<Writing['sourceOf']>[0]) =>
    sourceOf(write === 'question' ? 'questions' : 'reviews');
  const writing: Writing = { sourceOf: takerOf, connectionOf, allowed: config.storage };
  const outbox = () => import('./client/outbox/open.ts').then(({ outboxOf }) => outboxOf(writing));
  const setConsent = (granted: boolean) => {
    writing.allowed = granted;
    if (writing.changed) writing.changed();
    // What waits from an earlier page is sent by this one, or removed. Whoever writes hears of a file that is missing.
    else if (somethingWaits()) outbox().catch(() => {});
  };
  if (writing.allowed) setConsent(true);

  const page: Page = {
    client: createClient(read),
    outbox,
    locale: config.locale,
    scheme: config.scheme,
    messages: config.messages,
    catalogue,
  };
  const loading = new Map<string, Promise<void>>();
  const define = (name: string, widget: AnyWidget): void => {
    loading.set(name, Promise.resolve());
    if (!defineElement(name, widget, page)) {
      report('warn', `<${tagOf(name)}> is registered already; that copy stays`);
    }
  };
  /** `pause`: milliseconds until it is asked for again if it cannot be loaded; a file may be missing for good. */
  const use = (name: string, pause = 30_000): Promise<void> => {
    let loaded = loading.get(name);
    if (loaded) return loaded;
    loaded = load<AnyWidget>(widgets, name, 'there is no such widget')
      .then(async (widget) => {
        // Nobody is let write what cannot be sent: the fallback stays.
        for (const name of widget.writes ?? []) {
          const { write } = await connectionOf(takerOf(name));
          if (!write) throw new Error(`no backend takes a ${name}`);
        }
        define(name, widget);
      })
      .catch((cause: unknown) => {
        loading.delete(name);
        report('error', `<${tagOf(name)}>: could not be loaded (${toFailure(cause).message})`);
        setTimeout(use, pause, name, pause * 2);
      });
    loading.set(name, loaded);
    return loaded;
  };
  return { use, define, setConsent };
};
