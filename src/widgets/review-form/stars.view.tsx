import type { ReviewFormProps } from './review-form.ts';

interface Props extends Pick<ReviewFormProps, 'say'> {
  readonly value: number | undefined;
  readonly problem: string | undefined;
  readonly onRate: (stars: number) => void;
}

const star = 'M12 2.5l2.9 6.3 6.9.8-5.1 4.7 1.4 6.8-6.1-3.4-6.1 3.4 1.4-6.8-5.1-4.7 6.9-.8z';

/** Five radio buttons drawn as stars. None is chosen before the shopper does, and none has a word but its number. */
export const StarsView = ({ say, value, problem, onRate }: Props) => (
  <fieldset
    class="rate"
    part="field"
    role="radiogroup"
    aria-required="true"
    aria-invalid={problem ? true : undefined}
    aria-describedby={problem && 'rating-problem'}
  >
    <legend part="label">{say('ratingLabel')}</legend>
    <div class="choice">
      <div class="row" part="stars">
        {[1, 2, 3, 4, 5].map((stars) => (
          <label key={stars} class="star" data-on={value !== undefined && stars <= value ? true : undefined}>
            <input type="radio" name="rating" value={stars} checked={value === stars} onChange={() => onRate(stars)} />
            <svg viewBox="0 0 24 24" part="star" aria-hidden="true">
              <path d={star} />
            </svg>
            <span class="unseen">{say('starCount', { n: stars })}</span>
          </label>
        ))}
      </div>
      <span class="chosen" aria-hidden="true">
        {value !== undefined && say('starsChosen', { n: value })}
      </span>
    </div>
    {problem && (
      <p id="rating-problem" class="problem" part="problem">
        {problem}
      </p>
    )}
  </fieldset>
);
