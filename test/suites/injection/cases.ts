import { everyWidget, type Subject } from '../../every-widget.ts';
import { fieldOf, type Path } from '../../leaves.ts';
import type { Case } from '../suite.ts';
import { isSingle, wholesOf } from './answers.ts';
import { type Payload, payloads } from './payloads.ts';
import { accepts, isFree, type Whole, wholes } from './records.ts';

export const policies = ['no policy', 'the strict policy'] as const;
export type Policy = (typeof policies)[number];

interface Injection extends Case {
  readonly payload: Payload;
  readonly policy: Policy;
}

/** A payload in one field of what a widget is answered. */
export interface DataCase extends Injection {
  readonly kind: 'free' | 'own' | 'refused';
  readonly subject: Subject;
  readonly whole: Whole;
  readonly slot: Path;
}

/** … in all attributes and all tokens of one element, in words of every widget, in all options of a script tag. */
export interface PageCase extends Injection {
  readonly kind: 'attributes' | 'words' | 'options';
  readonly subject: Subject;
}

export type InjectionCase = DataCase | PageCase;

/** Another beginning for every slot, so that no page has the same payload in two of them. */
const from = (start: number): Payload[] => [
  ...payloads.slice((start * 67) % payloads.length),
  ...payloads.slice(0, (start * 67) % payloads.length),
];

/** What is refused never gets as far as a widget: one that reads the resource stands for all. */
const readersOf = (whole: Whole): Subject[] => everyWidget.filter((subject) => wholesOf(subject).includes(whole));

/**
 * Where a page has one place for a field that may not hold everything, a page is all that a payload gets: a few of each
 * kind. What products are called stands in attributes as well, and addresses in records.
 */
const few = 6;
const inData = (whole: Whole, slot: Path, start: number): DataCase[] => {
  const free = isFree(whole, slot);
  // A blank name may cost its record, as it does a badge: nothing else that is to be read stands there.
  const shares = (text: string) => free && (isSingle(whole) || text.trim() !== '');
  const kinds = Map.groupBy(from(start), ({ text }) =>
    shares(text) ? 'free' : accepts(whole, slot, text) ? 'own' : 'refused',
  );
  const name = fieldOf([whole.resource, ...(whole.list ? [whole.list, 0] : []), ...slot]);
  return [...kinds].flatMap(([kind, of]) => {
    const taken = isSingle(whole) && kind !== 'free' ? of.slice(0, few) : of;
    const subjects = kind === 'refused' ? readersOf(whole).slice(0, 1) : readersOf(whole);
    return subjects.flatMap((subject) =>
      taken.flatMap((payload) =>
        policies.map((policy) => {
          const id = `${payload.id} in ${name} of ${subject.name}, ${policy}`;
          return { kind, subject, whole, slot, payload, policy, id };
        }),
      ),
    );
  });
};

const onPage = (
  kind: PageCase['kind'],
  subjects: readonly Subject[],
  place: string,
  some: readonly Payload[] = payloads,
): PageCase[] =>
  subjects.flatMap((subject) =>
    some.flatMap((payload) =>
      policies.map((policy) => {
        const id = `${payload.id} in ${place} of ${subject.name}, ${policy}`;
        return { kind, subject, payload, policy, id };
      }),
    ),
  );

/** Options of the script tag are a page each. */
const everyFourth = payloads.filter((_, place) => place % 4 === 0);

const all = (): InjectionCase[] => [
  ...wholes.flatMap((whole, place) => whole.slots.flatMap((slot, further) => inData(whole, slot, place * 7 + further))),
  ...onPage('attributes', everyWidget, 'all attributes and tokens'),
  ...onPage('words', everyWidget, 'all words'),
  ...onPage('options', everyWidget.slice(0, 1), 'all options of the script tag beside', everyFourth),
];

let known: readonly InjectionCase[] | undefined;

export const injectionCases = (): readonly InjectionCase[] => (known ??= all());
