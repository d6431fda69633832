import { badgeKinds } from '../../../../src/model/badge.ts';
import type { Questionnaire } from './question.ts';

const kinds: Readonly<Record<(typeof badgeKinds)[number], string>> = {
  security: 'Security',
  privacy: 'Privacy',
  payment: 'A way to pay',
  certification: 'A certificate',
  membership: 'A membership',
  guarantee: 'A promise of yours',
  delivery: 'Delivery',
};

/** What a shop says of itself, and what others have checked. */
export const badges: Questionnaire = {
  resource: 'badges',
  about:
    'Without a page that proves it, a badge is a sentence of yours; with one, it says who has checked what, and until when.',
  topics: [
    {
      name: 'badge',
      title: 'Badge',
      several: true,
      fixed: (index) => ({ id: `badge-${index + 1}` }),
      holds: () => true,
      questions: [
        { at: 'kind', ask: 'What is it?', kind: 'choice', choices: kinds },
        { at: 'name', ask: 'What is its name?', hint: 'Such as: Member of the Weavers’ Guild; Visa', kind: 'text' },
        { at: 'statement', ask: 'What does it mean, in one sentence?', kind: 'text' },
        { at: 'issuer.name', ask: 'Who gave it?', kind: 'text' },
        { at: 'issuer.url', ask: 'Their website', hint: 'https://…', kind: 'address', with: 'issuer.name' },
        { at: 'evidence', ask: 'On which page can anybody check it?', hint: 'https://…', kind: 'address' },
        { at: 'criteria', ask: 'Where does it say what is asked for it?', hint: 'https://…', kind: 'address' },
        { at: 'checkedAt', ask: 'When was it checked?', kind: 'date' },
        { at: 'validUntil', ask: 'Until when does it hold?', kind: 'date' },
      ],
    },
  ],
};
