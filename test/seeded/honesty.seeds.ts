import { type Seed, unit } from './seed.ts';

const widget = (...files: string[]): Seed['caughtBy'] => ({
  project: 'chromium',
  files: files.map((file) => `src/widgets/${file}.test.tsx`),
});

/** What a shop could wish to have left out. */
export const honestySeeds: readonly Seed[] = [
  {
    id: 'score-rounded-up',
    breaks: 'an average of 4.96 is shown as 5.0',
    file: 'src/text/format.ts',
    from: 'Math.floor(value * 10 + 1e-9) / 10',
    to: 'Math.round(value * 10) / 10',
    caughtBy: unit('src/text/format.test.ts'),
  },
  {
    id: 'unknown-purchase-hidden',
    breaks: 'a review of which nobody knows whether it was bought looks like all others',
    file: 'src/ui/review-marks.tsx',
    from: '  `purchase_${purchase}`,\n',
    to: "  ...(purchase === 'unknown' ? [] : [`purchase_${purchase}` as const]),\n",
    caughtBy: widget('reviews/review', 'reviews/reviews'),
  },
  {
    id: 'expired-badge-lives',
    breaks: 'a certificate that has run out is shown as valid',
    file: 'src/widgets/badges/badges.standing.ts',
    from: "if (validUntil && !(now <= endOf(validUntil))) return 'expired';",
    to: '',
    caughtBy: unit('src/widgets/badges/badges.standing.test.ts'),
  },
  {
    id: 'first-promise-forgotten',
    breaks: 'the date that was promised first is gone once it is missed',
    file: 'src/widgets/tracker/parcel.view.tsx',
    from: '{first && (',
    to: '{first && !first.broken && (',
    caughtBy: widget('tracker/tracker'),
  },
  {
    id: 'counts-that-disagree',
    breaks: 'numbers of withheld reviews that do not add up stand without a word',
    file: 'src/ui/collection.tsx',
    from: "{disagree && <p>{say('collectionDisagrees')}</p>}",
    to: '{disagree && null}',
    caughtBy: widget('summary/summary', 'reviews/reviews'),
  },
  {
    id: 'low-ratings-sorted-out',
    breaks: 'the carousel shows no low rating though there are some',
    file: 'src/widgets/carousel/carousel.selection.ts',
    from: 'places[low] = 1;',
    to: 'places[low] = 0;',
    caughtBy: unit('src/widgets/carousel/carousel.selection.test.ts'),
  },
  {
    id: 'bars-that-guess',
    breaks: 'bars are drawn that do not add up to the number of reviews',
    file: 'src/model/rating.ts',
    from: '...(distribution && total(distribution) === count && { distribution }),',
    to: '...(distribution && total(distribution) > 0 && { distribution }),',
    caughtBy: unit('src/model/rating.test.ts'),
  },
  {
    id: 'broken-list-is-empty',
    breaks: 'a list of which nothing could be read is called empty: no reviews yet',
    file: 'src/client/check.ts',
    from: 'if (records.length > 0 && good.length === 0)',
    to: 'if (records.length < 0)',
    caughtBy: unit('src/client/check.test.ts'),
  },
];
