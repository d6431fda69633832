import type { Subject } from '../../every-widget.ts';
import { fieldOf, type Path } from '../../leaves.ts';
import { answersWith, elementFor, type Fill, isSingle, roomFor, wholesOf } from './answers.ts';
import type { DataCase } from './cases.ts';
import { isFree, type Whole } from './records.ts';
import { inGroups, type Shown, type Stage } from './stage.ts';

/** Refused records cost no room on the page, only bytes of the answer. */
const refusedAtOnce = 400;

/** Where a page has one place for a field, as many payloads as this stand there in a row. */
const inRow = 40;

const freeFieldsOf = (subject: Subject): [Whole, Path][] =>
  wholesOf(subject).flatMap((whole) =>
    whole.slots.filter((slot) => isFree(whole, slot)).map((slot): [Whole, Path] => [whole, slot]),
  );

/** One text for each record, and what of it has to be readable. */
const textsOf = (whole: Whole, of: readonly DataCase[]) => {
  const parts = of.map(({ id, payload: { text } }) => ({ id, text }));
  const row = { text: parts.map(({ text }) => text).join(' '), parts };
  return isSingle(whole) ? (of.length > 0 ? [row] : []) : parts.map((part) => ({ text: part.text, parts: [part] }));
};

/** Every free field of every record has a text: a payload, or else a mark, so that all stages are alike. */
const freeStage = (subject: Subject, of: ReadonlyMap<Path, readonly DataCase[]>): Stage => {
  const fill = new Map<Whole, [Path, string][][]>();
  const shown: Shown[] = [];
  for (const [row, [whole, slot]] of freeFieldsOf(subject).entries()) {
    const texts = textsOf(whole, of.get(slot) ?? []);
    const rows = fill.get(whole) ?? [];
    fill.set(whole, rows);
    for (let record = 0; record < roomFor(subject, whole); record += 1) {
      const mark = `qz${row}x${record}j`;
      const { text, parts } = texts[record] ?? { text: mark, parts: [{ text: mark }] };
      (rows[record] ??= []).push([slot, text]);
      const place = `${fieldOf([whole.resource, whole.list ?? '', ...slot])} ${record}`;
      for (const part of parts) shown.push({ ...part, place });
    }
  }
  return {
    cases: [...of.values()].flat(),
    layout: `${subject.name} free`,
    answers: () => answersWith(subject, fill),
    elements: [elementFor(subject)],
    shown,
  };
};

/** The layout of free fields with nothing but marks: what is readable of them is what the widget shows. */
export const markedStage = (subject: Subject): Stage => freeStage(subject, new Map());

/** Each page takes as many payloads of each free field as it has records. */
const freeStages = (subject: Subject, cases: readonly DataCase[]): Stage[] => {
  const groups = [...Map.groupBy(cases, ({ slot }) => slot)].map(
    ([slot, of]) => [slot, inGroups(of, isSingle(of[0]!.whole) ? inRow : roomFor(subject, of[0]!.whole))] as const,
  );
  const pages = Math.max(0, ...groups.map(([, parts]) => parts.length));
  return Array.from({ length: pages }, (_, page) =>
    freeStage(subject, new Map(groups.map(([slot, parts]) => [slot, parts[page] ?? []]))),
  );
};

/** A record for each: what is wrong with it may cost the record, and nothing else. */
const ownStages = (subject: Subject, cases: readonly DataCase[], kind: DataCase['kind']): Stage[] =>
  [...Map.groupBy(cases, ({ whole }) => whole)].flatMap(([whole, of]) =>
    inGroups(of, kind === 'refused' && whole.list ? refusedAtOnce : roomFor(subject, whole)).map((group): Stage => {
      const puts = group.map(({ slot, payload }) => [[slot, payload.text] as const]);
      // The first stays as it is: a list of which nothing can be read is refused.
      const fill: Fill = new Map([[whole, whole.list ? [[], ...puts] : puts]]);
      return {
        cases: group,
        layout: `${subject.name} ${kind}`,
        answers: () => answersWith(subject, fill),
        elements: [elementFor(subject)],
        state: whole.list ? 'ready' : undefined,
        still: true,
        shown: [],
      };
    }),
  );

export const dataStages = (cases: readonly DataCase[]): Stage[] =>
  [...Map.groupBy(cases, ({ subject }) => subject)].flatMap(([subject, of]) => {
    const kinds = Map.groupBy(of, ({ kind }) => kind);
    const own = (['own', 'refused'] as const).flatMap((kind) => ownStages(subject, kinds.get(kind) ?? [], kind));
    return freeStages(subject, kinds.get('free') ?? []).concat(own);
  });
