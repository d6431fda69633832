import * as z from 'zod/mini';
import { report } from './client/report.ts';
import { Language } from './model/primitives.ts';
import { type ResourceName, resourceNames } from './model/resource-names.ts';
import type { AnyBackend } from './backend.ts';
import type { Message } from './widget.ts';

/** Who answers a resource, and what it needs to know for it. */
export interface SourceConfig {
  /** A name of the registry, or a backend of the app's own. */
  readonly backend: string | AnyBackend;
  readonly options: Readonly<Record<string, unknown>>;
}

export interface Config {
  readonly locale?: string;
  readonly scheme?: 'light' | 'dark';
  readonly messages: Readonly<Record<string, Message>>;
  /** What a shopper writes may be stored on their device until it is sent. */
  readonly storage: true | undefined;
  /** For what no entry of `sources` names. */
  readonly source?: SourceConfig;
  readonly sources: Readonly<Partial<Record<ResourceName, SourceConfig>>>;
}

/**
 * Settings as a store gives them: `data-*` of the script tag, `window.candorConfig`, or `configure()`. What is not
 * listed here goes to the backend as its options.
 */
export interface Settings {
  backend?: string | AnyBackend;
  /** `auto` or absent: the nearest `lang` of each widget decides. */
  locale?: string;
  scheme?: 'auto' | 'light' | 'dark';
  /** Words of the shop's own, by key, over those of any language. */
  messages?: Record<string, Message>;
  /**
   * `allowed`: what a shopper writes may be stored on their device until it is sent, because they have agreed, or the
   * law asks for no agreement. Otherwise it lives as long as the page; `setConsent()` may say so later.
   */
  storage?: 'allowed';
  /** Another backend for one resource: `{ policies: { backend: 'files', endpoint: '/trust' } }`. */
  resources?: Partial<Record<ResourceName, { backend?: string | AnyBackend } & Record<string, unknown>>>;
  [option: string]: unknown;
}

/** What Candor itself reads of the settings. */
export const Known = z.object({
  locale: z.catch(z.optional(Language), undefined),
  scheme: z.catch(z.optional(z.enum(['light', 'dark'])), undefined),
  messages: z.catch(z._default(z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())])), {}), {}),
});

/** `policiesEndpoint` → policies, endpoint: the spelling a script tag has for `resources.policies.endpoint`. */
const ofOneResource = new RegExp(`^(${resourceNames.join('|')})([A-Z])(.*)`);

const sourceOf = ({ backend, ...options }: Settings, otherwise?: SourceConfig): SourceConfig | undefined =>
  backend === undefined
    ? otherwise && { ...otherwise, options: { ...otherwise.options, ...options } }
    : { backend, options };

const possible = { locale: 'a language tag such as "pt-BR"', scheme: '"light" or "dark"' };

/** Sorts settings into what Candor itself needs and what each backend is told. Never throws. */
export const readConfig = (settings: Settings): Config => {
  // `resources` stays: a backend that is told how to read one finds it where the shop wrote it.
  const { locale, scheme, messages, storage, ...others } = settings;
  const known = Known.parse({ locale: locale === 'auto' ? undefined : locale, scheme, messages });
  for (const name of ['locale', 'scheme'] as const) {
    const given: unknown = settings[name];
    if (given !== 'auto' && typeof given === 'string' && !known[name])
      report('warn', `${name} "${given}" is not possible; it may be ${possible[name]} or "auto"`);
  }
  const shared: Settings = {};
  const own: Partial<Record<ResourceName, Settings>> = {};
  for (const [name, given] of Object.entries(settings.resources ?? {})) {
    if (Object(given) === given && resourceNames.includes(name as ResourceName)) own[name as ResourceName] = given;
    else report('warn', `resources.${name} is not possible; there may be an object for ${resourceNames.join(', ')}`);
  }
  for (const [key, value] of Object.entries(others)) {
    const [, name, initial = '', rest] = ofOneResource.exec(key) ?? [];
    if (name) own[name as ResourceName] = { ...own[name as ResourceName], [initial.toLowerCase() + rest]: value };
    else shared[key] = value;
  }
  const source = sourceOf(shared);
  const sources = Object.entries(own).map(([name, one]) => [name, sourceOf(one, source)]);
  return {
    ...(known as object),
    storage: storage === 'allowed' || undefined,
    source,
    sources: Object.fromEntries(sources),
  } as Config;
};
