import { Badge } from '../../../src/model/badge.ts';
import type { Rule } from './risk.ts';

const itemsOf = (answer: unknown): readonly unknown[] => {
  const { items } = Object(answer) as { items?: unknown };
  return Array.isArray(items) ? items : [];
};

/** A way to pay claims nothing that could be checked, and the connection is seen by the page itself. */
const claims = ({ id, kind }: Badge): boolean => kind !== 'payment' && id !== 'https';

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

export const unproven: Rule = ({ data }) => {
  const badges = itemsOf(data.badges).flatMap((item) => Badge.safeParse(item).data ?? []);
  const names = badges.filter((badge) => claims(badge) && !(badge.evidence && badge.issuer)).map(({ name }) => name);
  if (names.length === 0) return [];
  return [
    {
      what: `${quoted(names)}: shown as stated by the shop, because nobody can check it.`,
      fix: 'Name the issuer and link to the evidence, or say it in a sentence of your own instead.',
    },
  ];
};
