import { describe, expect, test } from 'vitest';
import { sample as badgesSample } from '../../../../src/widgets/badges/badges.sample.ts';
import { sample as policiesSample } from '../../../../src/widgets/policies/policies.sample.ts';
import type { AnyResource } from '../../../../src/model/resource.ts';
import { resources } from '../../../../src/model/resources.ts';
import { badges } from './badges.ts';
import { policies } from './policies.ts';
import type { Question, Topic } from './question.ts';
import { asked, toAnswers, toRecord } from './records.ts';
import { soundRecord } from './sound.ts';

type Json = Record<string, unknown>;

const given = [
  { questionnaire: policies, items: (policiesSample.data.policies as { items: Json[] }).items },
  { questionnaire: badges, items: (badgesSample.data.badges as { items: Json[] }).items },
];

const answerTo = (question: Question): string => {
  switch (question.kind) {
    case 'count':
      return '2';
    case 'money':
      return '4,90 eur';
    case 'time':
      return '15:00';
    case 'date':
      return '2026-11-01';
    case 'address':
      return 'https://shop.example/page';
    case 'lines':
      return 'One\nTwo';
    case 'choice':
    case 'several':
    case 'choice or money':
      return Object.keys(question.choices)[0]!;
    default:
      return question.at === 'shipping.country' ? 'DE' : 'Words';
  }
};

const recordOf = ({ records }: AnyResource) => records.items!;
const topics = given.flatMap(({ questionnaire }) =>
  questionnaire.topics.map((topic) => ({ topic, schema: recordOf(resources[questionnaire.resource]) })),
);
const allAnswered = ({ questions }: Topic) => Object.fromEntries(questions.map((one) => [one.at, answerTo(one)]));

describe.each(topics)('the questions about $topic.name', ({ topic, schema }) => {
  test('write a record that the schema takes, with every answer in it', () => {
    const record = toRecord(topic, allAnswered(topic), 0);
    expect(schema.safeParse(record)).toEqual({ success: true, data: record });
    expect(Object.keys(toAnswers(topic, record)).toSorted()).toEqual(topic.questions.map(({ at }) => at).toSorted());
  });

  test('find in a record what was answered', () => {
    const record = toRecord(topic, allAnswered(topic), 0);
    expect(toRecord(topic, toAnswers(topic, record), 0)).toEqual(record);
    expect(topic.holds(record)).toBe(true);
  });

  test('ask for what belongs together only together', () => {
    expect(asked(topic, {}).filter((question) => question.with)).toEqual([]);
    expect(asked(topic, allAnswered(topic))).toEqual(topic.questions);
  });
});

test.each(given)(
  'a shop’s own records of $questionnaire.resource come back as they were',
  ({ questionnaire, items }) => {
    for (const item of items) {
      const topic = questionnaire.topics.find(({ holds }) => holds(item))!;
      expect({ ...toRecord(topic, toAnswers(topic, item), 0), ...(item.id !== undefined && { id: item.id }) }).toEqual(
        item,
      );
    }
  },
);

test('a sentence is written from the answers, and not over one of the owner’s', () => {
  const [returns] = policies.topics as [Topic];
  const answers = { 'returns.days': '30', 'returns.cost': 'free', 'returns.from': 'delivery' };
  expect(toRecord(returns, answers, 0).summary).toBe('Free returns for 30 days after delivery');
  expect(toRecord(returns, { ...answers, summary: 'Own words' }, 0).summary).toBe('Own words');
});

test('half an answer costs itself and none of the others', () => {
  const [returns] = policies.topics as [Topic];
  const answers = { 'returns.days': '30', 'returns.cost': ' EUR', url: 'javascript:alert(1)' };
  const { record, unfit } = soundRecord(returns, answers, 0, resources.policies.records.items);
  expect(record).toEqual({ kind: 'returns', summary: 'Returns for 30 days', returns: { days: 30 } });
  expect(unfit.map(({ question }) => question?.at).toSorted()).toEqual(['returns.cost', 'url']);
});

test('what is needed and not answered yet is said', () => {
  const [badge] = badges.topics as [Topic];
  const { unfit } = soundRecord(badge, { name: 'HTTPS' }, 0, resources.badges.records.items);
  expect(unfit).toMatchObject([{ question: { at: 'kind' }, reason: 'has to be answered' }]);
});

test('a sum the customer pays is a sum', () => {
  const [returns] = policies.topics as [Topic];
  expect(toRecord(returns, { 'returns.days': '30', 'returns.cost': '4,90 eur' }, 0)).toMatchObject({
    returns: { cost: { amount: '4.90', currency: 'EUR' } },
  });
});
