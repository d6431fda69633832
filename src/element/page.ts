import type { Client } from '../client/client.ts';
import type { Messages, ViewProps } from '../widget.ts';
import type { Scheme } from './scheme.ts';

/** What all elements of a page share; made by `start.ts`. */
export interface Page {
  readonly client: Client;
  /** Loads what takes writes. @throws Error where its file cannot be loaded. */
  readonly outbox: ViewProps<unknown, Record<never, never>, Messages>['outbox'];
  /** Set for the whole page; otherwise the nearest `lang` decides. */
  readonly locale?: string | undefined;
  readonly scheme?: Scheme | undefined;
  /** The shop's own words, over those of any language. */
  readonly messages: Messages;
  /** The catalogue of a language; `undefined` for English, for a language we lack, and where its file fails to load. */
  readonly catalogue: (locale: string) => Promise<Messages | undefined>;
}
