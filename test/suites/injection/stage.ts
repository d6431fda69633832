import type { InjectionCase } from './cases.ts';

/** Something that has to be readable on a page, or could be. */
export interface Shown {
  /** Where it stands, the same in every stage of its layout. */
  readonly place: string;
  readonly text: string;
  /** The case it is the payload of. */
  readonly id?: string;
}

/** One page with as many cases as have room on it. */
export interface Stage {
  readonly cases: readonly InjectionCase[];
  /** Pages of one layout show the same places. */
  readonly layout: string;
  /** By resource, as they come from the shop's server. */
  readonly answers: () => Readonly<Record<string, unknown>>;
  readonly elements: readonly {
    readonly tag: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly tokens?: Readonly<Record<string, string>>;
  }[];
  readonly messages?: Readonly<Record<string, string>>;
  /** Of the script tag; otherwise it is the `rest` backend. */
  readonly options?: Readonly<Record<string, string>>;
  readonly shown: readonly Shown[];
  /** What all its widgets must come to be, where that is not left to the payloads. */
  readonly state?: 'ready' | undefined;
  /** Nothing of it is opened and clicked: what can be differs from no other stage. */
  readonly still?: boolean;
}

/** As many as have room together. */
export const inGroups = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, place) => items.slice(place * size, (place + 1) * size));
