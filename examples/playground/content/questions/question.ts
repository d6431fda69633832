import type { ResourceName } from '../../../../src/model/resource-names.ts';

interface Asked {
  /** Where in the record the answer stands: `returns.days`. */
  readonly at: string;
  /** In the words of somebody who has a shop. */
  readonly ask: string;
  readonly hint?: string;
  /** Asked only where this one is answered, because the contract has them only together. */
  readonly with?: string;
}

/** One plain question. Its answer is a text, as a field of a form has it; empty means that nothing is said. */
export type Question = Asked &
  (
    | { readonly kind: 'text' | 'address' | 'count' | 'date' | 'time' }
    /** A sum and its currency: `4.90 EUR`. */
    | { readonly kind: 'money' }
    /** One a line. */
    | { readonly kind: 'lines' }
    | { readonly kind: 'choice'; readonly choices: Choices; readonly standard?: () => string }
    | { readonly kind: 'several'; readonly choices: Choices }
    /** One of the choices, or a sum. */
    | { readonly kind: 'choice or money'; readonly choices: Choices; readonly sum: string }
  );

/** As in the record → in words. */
export type Choices = Readonly<Record<string, string>>;

/** By the `at` of each question. */
export type Answers = Readonly<Record<string, string>>;

/** One kind of record of a resource. */
export interface Topic {
  readonly name: string;
  readonly title: string;
  /** A shop may have several: one for each country, one for each seal. */
  readonly several: boolean;
  readonly questions: readonly Question[];
  /** What every such record has without being asked. */
  readonly fixed: (index: number) => Readonly<Record<string, unknown>>;
  /** Whether a record is of this kind. */
  readonly holds: (record: Readonly<Record<string, unknown>>) => boolean;
  /** A sentence where none is written; `undefined` where too little has been answered for one. */
  readonly summary?: (answers: Answers) => string | undefined;
}

export interface Questionnaire {
  readonly resource: ResourceName;
  readonly about: string;
  readonly topics: readonly Topic[];
}
