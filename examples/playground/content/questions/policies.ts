import { weekdays } from '../../../../src/model/policy.ts';
import type { Answers, Question, Questionnaire, Topic } from './question.ts';

const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const sentence: Question = {
  at: 'summary',
  ask: 'In one sentence, for your customers',
  hint: 'Written from your answers unless you write one; in the language of your shop.',
  kind: 'text',
};
const page: Question = { at: 'url', ask: 'Where is the full text?', hint: 'https://…', kind: 'address' };
const changed: Question = { at: 'updatedAt', ask: 'When was it last changed?', kind: 'date' };
const exceptions: Question = {
  at: 'exceptions',
  ask: 'What is excepted?',
  hint: 'One a line, such as: Underwear, once opened',
  kind: 'lines',
};

const topic = (
  kind: string,
  title: string,
  questions: readonly Question[],
  summary: Topic['summary'] = () => undefined,
  several = false,
): Topic => ({
  name: kind,
  title,
  several,
  questions: [...questions, exceptions, page, changed, sentence],
  fixed: () => ({ kind }),
  holds: (record) => record.kind === kind,
  summary: (answers) => answers.summary?.trim() || summary(answers),
});

const returns = topic(
  'returns',
  'Returns',
  [
    { at: 'returns.days', ask: 'Within how many days may it be sent back?', hint: '0: not at all.', kind: 'count' },
    {
      at: 'returns.from',
      ask: 'Counted from when?',
      kind: 'choice',
      with: 'returns.days',
      choices: { delivery: 'The day it arrives', purchase: 'The day it is bought' },
    },
    {
      at: 'returns.cost',
      ask: 'Who pays the way back?',
      kind: 'choice or money',
      with: 'returns.days',
      choices: { free: 'You: it is free', customer: 'Your customer, in full' },
      sum: 'Your customer, a fixed sum',
    },
    {
      at: 'returns.methods',
      ask: 'How?',
      kind: 'several',
      with: 'returns.days',
      choices: {
        by_mail: 'By mail',
        in_store: 'In the store',
        at_pickup_point: 'At a pick-up point',
        at_kiosk: 'At a kiosk',
        keep_product: 'Your customer keeps it',
      },
    },
    {
      at: 'returns.refund',
      ask: 'How is the money given back?',
      kind: 'choice',
      with: 'returns.days',
      choices: {
        original_payment: 'The way it was paid',
        store_credit: 'As store credit',
        exchange: 'By exchange alone',
      },
    },
    { at: 'returns.refundDays', ask: 'After how many days at most?', kind: 'count', with: 'returns.days' },
  ],
  ({ 'returns.days': days, 'returns.cost': cost, 'returns.from': from }: Answers) => {
    if (!days?.trim()) return undefined;
    if (Number(days) === 0) return 'No returns';
    return `${cost === 'free' ? 'Free returns' : 'Returns'} for ${days.trim()} days${from ? ` after ${from}` : ''}`;
  },
);

const shipping = topic(
  'shipping',
  'Shipping',
  [
    { at: 'shipping.country', ask: 'To which country?', hint: 'Two letters, such as DE; empty: to all.', kind: 'text' },
    { at: 'shipping.cost', ask: 'What does it cost?', hint: 'Such as 4.90 EUR', kind: 'money' },
    { at: 'shipping.freeFrom', ask: 'From which sum on is it free?', hint: 'Such as 50 EUR', kind: 'money' },
    { at: 'shipping.cutoff.time', ask: 'Until when do today’s orders leave today?', kind: 'time' },
    {
      at: 'shipping.cutoff.timeZone',
      ask: 'In which time zone?',
      kind: 'choice',
      with: 'shipping.cutoff.time',
      choices: Object.fromEntries(Intl.supportedValuesOf('timeZone').map((zone) => [zone, zone])),
      standard: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    },
    { at: 'shipping.handlingDays.min', ask: 'How many days until it leaves, at best?', kind: 'count' },
    {
      at: 'shipping.handlingDays.max',
      ask: 'And at most?',
      kind: 'count',
      with: 'shipping.handlingDays.min',
    },
    { at: 'shipping.transitDays.min', ask: 'How many days is it on its way, at best?', kind: 'count' },
    { at: 'shipping.transitDays.max', ask: 'And at most?', kind: 'count', with: 'shipping.transitDays.min' },
    {
      at: 'shipping.workingDays',
      ask: 'On which days do parcels move?',
      hint: 'None chosen: on every day.',
      kind: 'several',
      choices: Object.fromEntries(weekdays.map((day, index) => [day, dayNames[index]!])),
    },
  ],
  (answers) => {
    const days = ['min', 'max'].map(
      (end) =>
        Number(answers[`shipping.handlingDays.${end}`] || 0) + Number(answers[`shipping.transitDays.${end}`] || 0),
    );
    if (!answers['shipping.transitDays.min'])
      return answers['shipping.cost'] ? `Shipping for ${answers['shipping.cost']}` : undefined;
    return `Delivered in ${days[0] === days[1] ? days[0] : `${days[0]} to ${days[1]}`} days`;
  },
  true,
);

const warranty = topic(
  'warranty',
  'Warranty',
  [
    { at: 'warranty.months', ask: 'For how many months?', kind: 'count' },
    {
      at: 'warranty.scope',
      ask: 'On what?',
      hint: 'Such as: Material and workmanship',
      kind: 'text',
      with: 'warranty.months',
    },
  ],
  ({ 'warranty.months': months }) => (months?.trim() ? `${months.trim()} months of warranty` : undefined),
);

/** What a shop promises, asked the way its owner thinks of it. */
export const policies: Questionnaire = {
  resource: 'policies',
  about: 'Answer what you know. What stays empty is not shown, and what is unfavourable stands as large as the rest.',
  topics: [
    returns,
    shipping,
    warranty,
    topic('privacy', 'Privacy', []),
    topic('payment', 'Payment', []),
    topic('withdrawal', 'Right of withdrawal', []),
  ],
};
