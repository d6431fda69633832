import type { Collection } from '../model/review.ts';
import type { Format } from '../text/format.ts';
import type { CollectionSay } from './collection.text.ts';

interface Props {
  readonly collection: Collection | undefined;
  readonly say: CollectionSay;
  readonly format: Pick<Format, 'number'>;
}

/** How the shop comes by its reviews; also where it says nothing about it. */
export const CollectionFallback = ({ collection, say, format }: Props) => {
  const { received, published, pending, withheld = {} } = collection?.counts ?? {};
  const counts: (readonly [string, number | undefined])[] = [
    [say('collectionReceived'), received],
    [say('collectionPublished'), published],
    [say('collectionPending'), pending],
    ...Object.entries(withheld).map(([reason, count]) => [say('collectionWithheld', { reason }), count] as const),
  ];
  const known = counts.flatMap(([name, count]) => (count === undefined ? [] : `${name}: ${format.number(count)}`));
  return (
    <p>
      {[collection?.statement ?? say('collectionNotStated'), ...known].join(' · ')}
      {collection?.url && (
        <>
          {' '}
          <a href={collection.url}>{say('collectionLink')}</a>
        </>
      )}
    </p>
  );
};
