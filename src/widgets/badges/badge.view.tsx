import type { ComponentChild } from 'preact';
import type { Badge } from '../../model/badge.ts';
import type { Format } from '../../text/format.ts';
import { Icon } from '../../ui/icons.tsx';
import { datesContradict, hostOf, type Standing } from './badges.standing.ts';
import type { BadgesSay } from './badges.text.ts';
import { Picture } from './picture.view.tsx';

interface Props {
  readonly badge: Badge;
  readonly standing: Standing;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly say: BadgesSay;
  readonly format: Pick<Format, 'date'>;
}

type Fact = readonly [term: string, value: ComponentChild];

/** A written sheet, because that is what stands behind it: no seal, no shield, no tick. */
const Sheet = () => (
  <svg class="sheet" part="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d="M6 3h9l4 4v14H6zM15 3v4h4M9 11h7M9 14h7M9 17h4" />
  </svg>
);

/** A picture stands for a way to pay, or for what was checked; for everything else there are words. */
const hasPicture = ({ badge: { kind, image }, standing }: Props): boolean =>
  !!image && (standing === 'checked' || (kind === 'payment' && standing === 'stated'));

/** Where a name stands in a sentence of ours. */
const gap = '\uFFFC';

/** “Checked by B.V.”: kept apart from its name, or in Arabic its full stop would come first. */
const Caption = ({ badge, standing, say, format }: Props) => {
  const date = badge.validUntil ? format.date(badge.validUntil) : '';
  const [before, after] = say(`standing_${standing}`, { issuer: gap, date }).split(gap);
  return (
    <>
      {before}
      {after !== undefined && <bdi>{badge.issuer?.name}</bdi>}
      {after}
    </>
  );
};

const Issuer = ({ name, url }: NonNullable<Badge['issuer']>) =>
  url ? (
    <a part="link" href={url}>
      <bdi>{name}</bdi>
    </a>
  ) : (
    <bdi>{name}</bdi>
  );

/** What the page has looked at by itself; of the shop's record it believes nothing. */
const factsSeen = ({ say }: Props): Fact[] => [
  [say('criteria'), say('connectionLooked')],
  [say('checkedOn'), say('connectionWhen')],
];

/** What the record gives. Where a check is claimed, what is missing is said to be missing. */
const factsGiven = ({ badge, standing, say, format }: Props): Fact[] => {
  const { statement, issuer, criteria, checkedAt, validUntil, evidence } = badge;
  const link = (key: 'criteriaAt' | 'evidenceAt', url: string | undefined) => {
    const host = url && hostOf(url);
    return (
      host && (
        <a part="link" href={url}>
          {say(key, { host })}
        </a>
      )
    );
  };
  const date = (iso: string | undefined) =>
    iso && (
      <time part="date" dateTime={iso}>
        {format.date(iso)}
      </time>
    );
  const claimed: Fact[] = [
    [say('issuer'), issuer && <Issuer {...issuer} />],
    [say('criteria'), link('criteriaAt', criteria)],
    [say('checkedOn'), date(checkedAt)],
    [say('validUntil'), date(validUntil)],
    [say('evidence'), link('evidenceAt', evidence)],
  ];
  return [
    ...(statement ? [[say('shopSays'), <bdi>{statement}</bdi>] as const] : []),
    ...claimed
      .filter(([, value]) => value || standing !== 'stated')
      .map(([term, value]): Fact => [term, value || <span class="muted">{say('notStated')}</span>]),
  ];
};

const Facts = (props: Props) => {
  const { badge, standing, now, say } = props;
  const seen = standing === 'seen';
  const facts = seen ? factsSeen(props) : factsGiven(props);
  return (
    <div class="facts" part="facts">
      <dl>
        {[...facts, [say('unsaid'), say(`unsaid_${standing}`)] as const].map(([term, value]) => (
          <div key={term}>
            <dt class="muted">{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {!seen && datesContradict(badge, now) && <p>{say('datesContradict')}</p>}
    </div>
  );
};

/** A sentence that says on what it rests, and opens to its facts. */
export const BadgeItem = ({ onOpen, ...props }: Props & { readonly onOpen: () => void }) => {
  const { badge, standing, say } = props;
  const checked = standing === 'checked';
  return (
    <li part={checked ? 'badge badge-proof' : 'badge'} class={standing}>
      <details onToggle={(event) => (event.currentTarget as HTMLDetailsElement).open && onOpen()}>
        <summary>
          {hasPicture(props) && <Picture url={badge.image!} />}
          <span class="words">
            <span class="name">
              <bdi>{standing === 'seen' ? say('connection') : badge.name}</bdi>
            </span>
            <span class="note caption" part="caption">
              {checked && <Sheet />}
              <Caption {...props} />
              <Icon name="down" />
            </span>
          </span>
        </summary>
        <Facts {...props} />
      </details>
    </li>
  );
};
