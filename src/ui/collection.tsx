import type { Collection as CollectionFacts } from '../model/review.ts';
import type { Format } from '../text/format.ts';
import type { CollectionSay } from './collection.text.ts';
import { Icon } from './icons.tsx';

type Counts = NonNullable<CollectionFacts['counts']>;

interface Props {
  readonly collection: CollectionFacts | undefined;
  readonly say: CollectionSay;
  readonly format: Pick<Format, 'number'>;
  readonly onOpen?: () => void;
}

const CountList = ({ counts, say, format }: { counts: Counts } & Pick<Props, 'say' | 'format'>) => {
  const { received, published, pending } = counts;
  const withheld = Object.entries(counts.withheld ?? {});
  const rows: [string, number | undefined][] = [
    [say('collectionReceived'), received],
    [say('collectionPublished'), published],
    [say('collectionPending'), pending],
    ...withheld.map(([reason, count]): [string, number] => [say('collectionWithheld', { reason }), count]),
  ];
  const known = rows.filter((row): row is [string, number] => row[1] !== undefined);
  if (known.length === 0) return null;
  const accounted = withheld.reduce((sum, [, count]) => sum + count, (published ?? 0) + (pending ?? 0));
  const disagree = received !== undefined && published !== undefined && received !== accounted;
  return (
    <>
      <dl class="counts">
        {known.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{format.number(count)}</dd>
          </div>
        ))}
      </dl>
      {disagree && <p>{say('collectionDisagrees')}</p>}
    </>
  );
};

/** How the shop comes by its reviews: one activation away, also where it says nothing about it. */
export const Collection = ({ collection, say, format, onOpen }: Props) => (
  <details
    class="collection"
    part="collection"
    onToggle={(event) => (event.currentTarget as HTMLDetailsElement).open && onOpen?.()}
  >
    <summary>
      {say('collectionTitle')}
      <Icon name="down" />
    </summary>
    <div class="note">
      <p class="prose" dir="auto">
        {collection?.statement ?? say('collectionNotStated')}
      </p>
      {collection?.counts && <CountList counts={collection.counts} say={say} format={format} />}
      {collection?.url && (
        <a part="link" href={collection.url}>
          {say('collectionLink')}
        </a>
      )}
    </div>
  </details>
);
