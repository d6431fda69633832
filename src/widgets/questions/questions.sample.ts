import type { Sample } from '../../widget.ts';

/** A question of each kind: answered by everybody who may answer, by nobody, in another language, without a name. */
const items = [
  {
    id: 'q-1',
    product: 'wool-coat',
    text: 'Does the collar close tightly enough for a ferry deck in January?',
    language: 'en',
    author: { name: 'Ines' },
    askedAt: '2026-11-02',
    answers: [
      {
        text: 'Yes. It closes to the chin with two buttons and a hook.\n\nAbove force 7 a scarf helps.',
        author: 'Nordwind',
        role: 'merchant',
        answeredAt: '2026-11-03',
      },
      {
        text: 'I cross to Föhr in it all winter. The hook is what makes it.',
        author: 'Magnus',
        role: 'buyer',
        answeredAt: '2026-11-05',
      },
    ],
  },
  {
    id: 'q-2',
    product: 'wool-coat',
    text: 'Can it be lengthened at the sleeves?',
    language: 'en',
    author: { name: 'Deborah' },
    askedAt: '2026-10-28',
  },
  {
    id: 'q-3',
    product: 'wool-coat',
    text: 'Ist das Futter aus Viskose oder Polyester?',
    language: 'de',
    askedAt: '2026-10-11',
    answers: [
      { text: 'Viskose, an den Ärmeln Cupro.', author: 'Nordwind', role: 'merchant', answeredAt: '2026-10-12' },
    ],
  },
  {
    id: 'q-4',
    product: 'wool-coat',
    text: 'How do I keep moths out of it?',
    language: 'en',
    author: { name: 'Callum R.' },
    askedAt: '2026-09-07',
    answers: [
      {
        text: 'Brush it, air it, and store it in a closed cotton bag. Cedar alone does not keep moths away.',
        author: 'Ruth Petersen, textile conservator',
        role: 'expert',
        answeredAt: '2026-09-09',
      },
      { text: 'A freezer for three days, twice a year.' },
    ],
  },
  { id: 'q-5', product: 'wool-coat', text: 'Is there a version without the belt?', author: { name: 'Jo' } },
];

export const sample: Sample = {
  attributes: { product: 'wool-coat' },
  data: { questions: { items, answeredWithinDays: 2 } },
};
