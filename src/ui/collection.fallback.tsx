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
    <>
      <p>
        <bdi>{collection?.statement ?? say('collectionNotStated')}</bdi>
      </p>
      {known.length > 0 && (
        <ul>
          {known.map((row) => (
            <li>
              <bdi>{row}</bdi>
            </li>
          ))}
        </ul>
      )}
      {collection?.url && (
        <p>
          <a href={collection.url}>{say('collectionLink')}</a>
        </p>
      )}
    </>
  );
};
