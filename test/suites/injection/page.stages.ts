import { toKebab } from '../../../src/element/attributes.ts';
import { formatText } from '../../../src/text/format.text.ts';
import { frameText } from '../../../src/element/frame.text.ts';
import { resources } from '../../../src/model/resources.ts';
import { type AnyResource } from '../../../src/model/resource.ts';
import { fieldOf as dataOf } from '../../../src/model/page-data.ts';
import type { Shape } from '../../../src/widget.ts';
import { everyWidget, type Subject } from '../../every-widget.ts';
import { everyBackend } from '../../every-backend.ts';
import { shopData } from '../../browsers/shop.ts';
import { tokens } from '../tokens/tokens.ts';
import type { PageCase } from './cases.ts';
import { wholes } from './records.ts';
import { inGroups, type Stage } from './stage.ts';

/** An answer with so many of its records at most. */
const firstOf = ({ name, records }: AnyResource, most: number): Record<string, unknown> => {
  const answer = shopData[dataOf(name)] as Record<string, unknown>;
  const lists = Object.keys(records).map((list) => [list, (answer[list] as unknown[]).slice(0, most)]);
  return { ...answer, ...Object.fromEntries(lists) };
};

/** The answers of the samples; what is asked one by one is there for whatever is asked. */
const answersFor = (asked: readonly string[], most = Infinity): Record<string, unknown> =>
  Object.fromEntries(
    (Object.values(resources) as AnyResource[]).map((resource) => {
      const { name, gather } = resource;
      const answer = firstOf(resource, most);
      if (!gather) return [name, answer];
      const { value } = wholes.find(({ resource, list }) => resource === name && list)!;
      const [list] = Object.keys(resources[name as 'ratings'].records);
      return [
        name,
        {
          ...answer,
          [list!]: [...(answer[list!] as unknown[]), ...asked.map((one) => ({ ...value, [gather.one]: one }))],
        },
      ];
    }),
  );

const elements = everyWidget.map(({ name, sample }) => ({ tag: `candor-${name}`, attributes: sample.attributes }));

/** An element for each payload, which stands in all of its attributes. */
const attributeStages = (subject: Subject, cases: readonly PageCase[]): Stage[] =>
  inGroups(cases, 10).map((group) => ({
    cases: group,
    layout: `${subject.name} attributes`,
    // Every press lays out all of the page: few records, and few elements.
    answers: () =>
      answersFor(
        group.map(({ payload }) => payload.text),
        2,
      ),
    elements: group.map(({ payload: { text } }) => ({
      tag: `candor-${subject.name}`,
      attributes: Object.fromEntries(
        Object.keys(subject.widget.attributes as Shape).map((name) => [toKebab(name), text]),
      ),
      tokens: Object.fromEntries(tokens.map((token) => [token, text])),
    })),
    shown: [],
  }));

/** Many payloads in a row in every word, and another of them first in each. */
const wordStages = (subject: Subject, cases: readonly PageCase[]): Stage[] =>
  inGroups(cases, 40).map((group) => {
    const texts = group.map(({ payload }) => payload.text);
    const keys = Object.keys({ ...formatText, ...frameText, ...subject.words, ...(subject.widget.text as object) });
    const rotated = (start: number) => [...texts.slice(start), ...texts.slice(0, start)].join(' ');
    return {
      cases: group,
      layout: `${subject.name} words`,
      answers: () => answersFor([]),
      elements: elements.filter(({ tag }) => tag === `candor-${subject.name}`),
      messages: Object.fromEntries(keys.map((key, place) => [key, rotated(place % texts.length)])),
      // A name in braces is replaced by a value.
      shown: group
        .filter(({ payload: { text } }) => !/\{\w+\}/.test(text))
        .map(({ id, payload: { text } }) => ({ place: 'any', text, id })),
    };
  });

const own = ['locale', 'scheme', 'storage', 'messages', 'resources'];

/** A payload in every option that is no address to ask: of one backend after the other, and as the name of one. */
const optionStages = (cases: readonly PageCase[]): Stage[] =>
  cases.map((one, place) => {
    const backend = everyBackend[place % (everyBackend.length + 1)];
    const taken = Object.keys((backend?.backend.options as { def?: { shape?: object } } | undefined)?.def?.shape ?? {});
    const names = [...own, ...taken].filter((name) => name !== 'endpoint' && name !== 'base');
    return {
      cases: [one],
      layout: 'options',
      answers: () => answersFor([]),
      elements: [elements[place % elements.length]!],
      options: {
        ...Object.fromEntries(names.map((name) => [toKebab(name), one.payload.text])),
        backend: backend?.name ?? one.payload.text,
      },
      still: true,
      shown: [],
    };
  });

export const pageStages = (cases: readonly PageCase[]): Stage[] =>
  [...Map.groupBy(cases, ({ subject }) => subject)].flatMap(([subject, of]) => {
    const { attributes = [], words = [], options = [] } = Object.fromEntries(Map.groupBy(of, ({ kind }) => kind));
    return attributeStages(subject, attributes).concat(wordStages(subject, words), optionStages(options));
  });
