import type { Shape } from '../../../src/widget.ts';
import type { Field } from '../fields.ts';
import type { Figure } from '../look/contrast.ts';

/** What a rule may look at. */
export interface Looked {
  /** By their names on the tag. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly fields: readonly Field[];
  readonly shape: Shape;
  /** Whole answers by resource, of those that the widget reads; none where a backend has them. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly figures: readonly Figure[];
  readonly look: Readonly<Record<string, string>>;
  /** Of the widget's box: as it is, and as Candor holds it. */
  readonly height: number;
  readonly held: { readonly minHeight: number; readonly screen?: boolean };
  readonly tag: string;
  readonly inline: boolean;
}

/** What a shopper would meet, and what to do. */
export interface Risk {
  readonly what: string;
  readonly fix: string;
}

export type Rule = (looked: Looked) => readonly Risk[];
