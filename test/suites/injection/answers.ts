import { fieldOf as dataOf } from '../../../src/model/page-data.ts';
import { resources } from '../../../src/model/resources.ts';
import type { Shape } from '../../../src/widget.ts';
import type { Subject } from '../../every-widget.ts';
import { type Path, withLeaf } from '../../leaves.ts';
import { accepts, type Whole, wholes } from './records.ts';

/** How many records a page of this widget shows at most. */
const roomOf = ({ widget }: Pick<Subject, 'widget'>): number => {
  const { limit } = widget.attributes as Shape;
  return [40, 20, 10].find((count) => !limit || limit.safeParse(`${count}`).success)!;
};

/** Where a page has one place for a field: beside the lists, and where a record answers a question of its own. */
export const isSingle = ({ list, resource }: Whole): boolean =>
  !list || 'gather' in resources[resource as keyof typeof resources];

export const roomFor = (subject: Subject, whole: Whole): number => (isSingle(whole) ? 1 : roomOf(subject));

const numbered = (record: Record<string, unknown>, place: number) =>
  typeof record.id === 'string' ? { ...record, id: `${record.id}-${place}` } : record;

/** The record of a place: closed choices take turns, so that each is met. */
const recordAt = (whole: Whole, place: number): Record<string, unknown> => {
  let value = whole.value;
  for (const [path, choices] of whole.choices) {
    const choice = choices[place % choices.length]!;
    if (accepts(whole, path, choice)) value = withLeaf(value, path, choice);
  }
  return numbered(value, place);
};

/** What is put into the fields of each record. */
export type Fill = ReadonlyMap<Whole, readonly (readonly (readonly [slot: Path, text: string])[])[]>;

export const wholesOf = ({ sample }: Subject): Whole[] =>
  wholes.filter(({ resource }) => dataOf(resource) in sample.data);

/** Whole answers of every resource that a widget reads, with as many records as it shows. */
export const answersWith = (subject: Subject, fill: Fill): Record<string, unknown> => {
  const answers: Record<string, Record<string, unknown>> = {};
  for (const whole of wholesOf(subject)) {
    const puts = fill.get(whole) ?? [];
    const filled = (place: number) =>
      (puts[place] ?? []).reduce((value, [slot, text]) => withLeaf(value, slot, text), recordAt(whole, place));
    const count = Math.max(roomFor(subject, whole), puts.length);
    const part = whole.list ? { [whole.list]: Array.from({ length: count }, (_, place) => filled(place)) } : filled(0);
    answers[whole.resource] = { ...answers[whole.resource], ...part };
  }
  return answers;
};

export const elementFor = ({ name, widget, sample }: Subject) => ({
  tag: `candor-${name}`,
  attributes: {
    ...sample.attributes,
    ...('limit' in (widget.attributes as Shape) && { limit: `${roomOf({ widget })}` }),
  },
});
