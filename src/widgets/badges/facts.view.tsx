import type { ComponentChild } from 'preact';
import type { Badge } from '../../model/badge.ts';
import type { Format } from '../../text/format.ts';
import { datesContradict, hostOf, type Standing } from './badges.standing.ts';
import type { BadgesSay } from './badges.text.ts';

export interface FactsProps {
  readonly badge: Badge;
  readonly standing: Standing;
  /** Milliseconds since 1970, by the shopper's clock. */
  readonly now: number;
  readonly say: BadgesSay;
  readonly format: Pick<Format, 'date'>;
}

/** A term and what is known of it; nothing where it is not stated. */
type Fact = [term: string, known: ComponentChild];

const factsOf = ({ badge, standing, now, say, format }: FactsProps): Fact[] => {
  // Of the shop's record on the connection nothing is believed.
  if (standing === 'seen') return [[say('criteria'), say('connectionLooked')]];
  const { statement, issuer, criteria, checkedAt, validUntil, evidence } = badge;
  const link = (url: string, words: ComponentChild) => (
    <a part="link" href={url}>
      {words}
    </a>
  );
  const linkAt = (key: 'criteriaAt' | 'evidenceAt', url: string | undefined) => {
    const host = url && hostOf(url);
    return host && link(url, say(key, { host }));
  };
  const name = issuer && <bdi>{issuer.name}</bdi>;
  const claimed: Fact[] = [
    [say('issuer'), issuer?.url ? link(issuer.url, name) : name],
    [say('criteria'), linkAt('criteriaAt', criteria)],
    [say('checkedOn'), checkedAt && format.date(checkedAt)],
    [say('validUntil'), validUntil && format.date(validUntil)],
    [say('evidence'), linkAt('evidenceAt', evidence)],
  ];
  return [
    ...(statement ? [[say('shopSays'), <bdi>{statement}</bdi>] satisfies Fact] : []),
    // Where a check is claimed, what is missing is said to be missing.
    ...claimed.filter(([, known]) => known || standing !== 'stated'),
    ...(datesContradict(badge, now) ? [[say('dates'), say('datesContradict')] satisfies Fact] : []),
  ];
};

/** Who, what, when, until when, where to see it, and always what it does not say. */
export const Facts = (props: FactsProps) => {
  const { standing, say } = props;
  return (
    <dl class="facts" part="facts">
      {[...factsOf(props), [say('unsaid'), say(`unsaid_${standing}`)] satisfies Fact].map(([term, known]) => (
        <div key={term}>
          <dt class="muted">{term}</dt>
          <dd>{known || say('notStated')}</dd>
        </div>
      ))}
    </dl>
  );
};
