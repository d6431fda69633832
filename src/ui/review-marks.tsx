import type { Purchase, Review, Source } from '../model/review.ts';
import { Icon } from './icons.tsx';
import type { ReviewSay } from './review.text.ts';

/** A mark's name is the key of its words; with `means_` before it, of what they say and do not say. */
type Mark = 'incentive' | `purchase_${Purchase}` | `source_${Source | 'unknown'}`;

/**
 * What stands with every review; what may have moved the author's pen comes first. Unknown is "not stated", never "no"
 * and never left out.
 */
export const marksOf = ({ purchase, source, incentive }: Review): Mark[] => [
  ...(incentive ? (['incentive'] as const) : []),
  `purchase_${purchase}`,
  `source_${source ?? 'unknown'}`,
];

/**
 * The marks in a line, which opens to what each of them means: one stop for the keyboard and nothing that only a
 * pointer can find.
 */
export const ReviewMarks = ({ review, say }: { readonly review: Review; readonly say: ReviewSay }) => {
  const { incentive: what = '', importedFrom: place } = review;
  const marks = marksOf(review);
  return (
    <details class="marks" part="badges">
      <summary>
        {marks.map((mark) => (
          <span key={mark} class={`mark ${mark}`} part={`badge badge-${mark.replace('_', '-')}`}>
            {place && mark === 'source_imported' ? say('importedFrom', { place }) : say(mark, { what })}
          </span>
        ))}
        <Icon name="down" />
      </summary>
      <ul class="note">
        {marks.map((mark) => (
          <li key={mark}>{say(`means_${mark}`)}</li>
        ))}
        {!what && <li>{say('incentiveUnknown')}</li>}
      </ul>
    </details>
  );
};
