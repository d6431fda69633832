/** Words on how reviews are collected. Spread into a widget's `text`. */
export const collectionText = {
  collectionTitle: 'How these reviews are collected',
  collectionNotStated: 'The shop does not say how it collects reviews.',
  collectionLink: 'More about how reviews are collected',
  collectionReceived: 'Received',
  collectionPublished: 'Published',
  collectionPending: 'Waiting to be checked',
  collectionWithheld: 'Withheld: {reason}',
  collectionDisagrees: 'The shop’s counts do not add up.',
};

export type CollectionSay = (
  key: keyof typeof collectionText,
  values?: Readonly<Record<string, string | number>>,
) => string;
