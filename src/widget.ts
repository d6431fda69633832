import type { Outbox } from './model/outbox.ts';
import type { WriteName } from './model/write.ts';
import type { AnyResource, AnswerOf, QueryOf } from './model/resource.ts';
import type * as z from 'zod/mini';

/** One question to the page's backend. A widget names a resource; it never learns who answers. */
export interface Read<R extends AnyResource = AnyResource> {
  readonly resource: R;
  readonly query: QueryOf<R> & object;
  /** The widget can do without: where nobody answers, its data is `undefined`. */
  readonly optional?: boolean;
}

export const read = <R extends AnyResource>(resource: R, query: QueryOf<R> & object): Read<R> => ({ resource, query });
export const readIfAny = <R extends AnyResource>(
  resource: R,
  query: QueryOf<R> & object,
): Read<R> & { optional: true } => ({
  resource,
  query,
  optional: true,
});

export type Reads = Partial<Record<string, Read<AnyResource>>>;

/** Why an optional read was not answered, for a view that must tell "not found" from "not reached". */
export interface Unanswered {
  readonly code: string;
  /** Of HTTP, where a server answered: 404 not found, 429 too many tries. */
  readonly status?: number | undefined;
}

/** What the reads were answered: checked data only. */
export type Data<R extends Reads> = {
  readonly [Name in keyof R]:
    | AnswerOf<NonNullable<R[Name]>['resource']>
    | (R[Name] extends { optional: true } ? undefined : never);
};

/** A word or sentence. `{name}` is replaced by a value; forms are chosen by the plural rule of `n` (CLDR), `=0` first. */
export type Message = string | ({ '=0'?: string; other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);
export type Messages = Record<string, Message>;

/** Gives the words for `key` in the element's language. Numbers among the values are formatted for it. */
export type Say<Words extends Messages> = (
  key: keyof Words & string,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** Numbers and dates in the element's language. */
export interface Format {
  /** 1234 → `1,234`. */
  number(value: number): string;
  /** One decimal, never rounded up to a better one: 4.96 → `4.9`. */
  score(value: number): string;
  /** 0.914 → `91%`. */
  percent(share: number): string;
  /** ISO date or date and time → `3 October 2026`. */
  date(iso: string): string;
  /** Name of a language: `de` → `German`. */
  language(tag: string): string;
  /**
   * The locale that a view's own `Intl` formatters take, once building them holds nothing up. `undefined` before: then
   * the plain form is shown, in room that the words fill later.
   */
  readonly intl: string | undefined;
}

/** What a widget may emit: names without `candor-`, and what each tells; `undefined` for those that tell nothing. */
export type Emits = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

/** What a view is given. It never meets loading, failure or unchecked data. */
export interface ViewProps<Attributes, R extends Reads, Words extends Messages, Choice = undefined, E = Emits> {
  readonly attributes: Attributes;
  readonly data: Data<R>;
  readonly say: Say<Words>;
  readonly format: Format;
  /** The element's language (BCP 47), to tell whose text is in another. */
  readonly locale: string;
  /** What the shopper chose; every widget of the same `shares` has the same. */
  readonly choice: Choice;
  readonly choose: (change: Partial<Choice>) => void;
  /** How many other elements on the page follow the same choice. */
  readonly followers: number;
  /** True while the answer to a new choice or a further page is under way. */
  readonly busy: boolean;
  /** Why an optional read has no answer. */
  readonly unanswered: Unanswered | undefined;
  /** Reads the next page of the named read and appends it. Resolves when it is shown, or has failed. */
  readonly more: (name: keyof R & string) => Promise<void>;
  /** Loads what takes the shopper's writes. @throws Error where it cannot be loaded. */
  readonly outbox: () => Promise<Outbox>;
  /** Says what happened in the page's one polite status line. */
  readonly announce: (sentence: string) => void;
  /** Emits `candor-<name>`; false when the page prevented it and takes over itself. */
  readonly emit: <Name extends keyof E & string>(
    name: Name,
    ...detail: undefined extends E[Name] ? [detail?: E[Name]] : [detail: E[Name]]
  ) => boolean;
}

/**
 * What `<name>.fallback.tsx` is given: on a server it says in plain markup what the view says in a browser. Nothing of
 * it is part of what a page loads.
 */
export type FallbackProps<Props extends Pick<ViewProps<unknown, Reads, Messages>, 'locale' | 'format'>> = Pick<
  Props,
  Extract<keyof Props, 'attributes' | 'data' | 'say' | 'format' | 'locale'>
>;

/** One realistic answer, shared by tests, playground and docs. */
export interface Sample {
  /** As written on the tag. */
  readonly attributes: Readonly<Record<string, string>>;
  /** What the `memory` backend answers from: `{ ratings, reviews, … }`, each as on the wire. */
  readonly data: Readonly<Record<string, unknown>>;
}

export type Shape = Record<string, z.ZodMiniType>;
export type AttributesOf<S extends Shape> = { readonly [Name in keyof S]: z.output<S[Name]> };

export interface Widget<
  S extends Shape = Shape,
  R extends Reads = Reads,
  Words extends Messages = Messages,
  Choice = unknown,
> {
  /** One schema a name, camelCase. Observed attributes (kebab-case), types and docs derive from it. */
  readonly attributes: S;
  readonly reads: (attributes: AttributesOf<S>, choice: Choice) => R;
  /** Preact markup, kept opaque so that no framework type is part of the public contract. */
  readonly view: (props: ViewProps<AttributesOf<S>, R, Words, Choice>) => unknown;
  readonly styles: string;
  /** Every word it shows, in English. */
  readonly text: Words;
  /** The box held from the first paint on, in CSS pixels; `screen` for lists of any length: at least the screen's height. */
  readonly reserve: { readonly minHeight: number; readonly screen?: boolean };
  /** Flows in a line of text; all others are blocks. */
  readonly inline?: boolean;
  /**
   * Its sentences need `format.intl`: it is drawn once formatters are there, because sentences that are written anew
   * wrap anew, and what is below would move. Where they cannot be loaded it is drawn plainly.
   */
  readonly intl?: boolean;
  /** What shoppers write by it: where no backend of the page takes that, the fallback stays. */
  readonly writes?: readonly WriteName[];
  /** `eager` for what stands in sight by nature; everything else waits until it is near the screen. */
  readonly loading?: 'eager' | 'lazy';
  /** What a shopper can choose, at first. Elements with the same `shares` choose together. */
  readonly choice?: { readonly initial: Choice; readonly shares: (attributes: AttributesOf<S>) => string };
  /** True when there is nothing to show: the state is then `empty`. */
  readonly isEmpty?: (data: Data<R>, attributes: AttributesOf<S>) => boolean;
  /**
   * Milliseconds after which the answer is asked for again while somebody looks; `undefined` when nothing can change
   * any more. A page asks at most once a minute, whatever its widgets say.
   */
  readonly refresh?: (data: Data<R>) => number | undefined;
  /**
   * schema.org properties of the product for what is visible; asked only where the store wants them. A promise, so that
   * the code for it is a file of its own that no other page loads.
   */
  readonly structuredData?: (
    attributes: AttributesOf<S>,
    data: Data<R>,
  ) => Promise<Record<string, unknown> | undefined>;
}

// The one place that forgets a widget's types: the registry and the element hold widgets of every kind.
// oxlint-disable-next-line no-explicit-any
export type AnyWidget = Widget<any, any, any, any>;

/** The contract of a widget. The object is returned as it is; the call checks and infers its types. */
export const defineWidget = <S extends Shape, R extends Reads, const Words extends Messages, Choice = undefined>(
  widget: Widget<S, R, Words, Choice>,
): Widget<S, R, Words, Choice> => widget;
