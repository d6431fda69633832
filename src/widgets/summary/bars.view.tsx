import { apportion } from '../../model/apportion.ts';
import { type Distribution, stars } from '../../model/rating.ts';
import type { SummaryProps } from './summary.view.tsx';

interface Props extends Pick<SummaryProps, 'say' | 'format' | 'choice' | 'choose' | 'followers' | 'emit'> {
  readonly distribution: Distribution;
  readonly count: number;
  /** Too few reviews for percentages: counts stand alone. */
  readonly few: boolean;
}

/** Digits and the marks between thousands: the room a number keeps when its language is known. */
const lengthOf = (value: number): number => Math.ceil((String(value).length * 4) / 3);

/** How many gave how many stars. Rows choose what a list of the same product shows; where there is none they only tell. */
export const Bars = ({ distribution, count, few, say, format, choice, choose, followers, emit }: Props) => {
  // From one star up, so that where two remainders are equal the lower rating gets the point.
  const percents = apportion(
    stars.toReversed().map((star) => distribution[star]),
    100,
  ).reverse();
  const chosen = followers > 0 ? choice.ratings : [];
  const choosing = (ratings: readonly number[]) => {
    choose({ ratings });
    emit('filter', { ratings });
  };
  const toggle = (star: number) =>
    choosing(chosen.includes(star) ? chosen.filter((other) => other !== star) : [...chosen, star].toSorted());
  /** The button is about to go: what was chosen first keeps the focus. */
  const clear = ({ currentTarget }: Event) => {
    const list = (currentTarget as Element).parentElement!;
    list.querySelector<HTMLElement>('[aria-pressed=true]')?.focus();
    choosing([]);
  };
  const width = { minInlineSize: `${lengthOf(Math.max(...Object.values(distribution)))}ch` };

  return (
    <div class="distribution" data-chosen={chosen.length > 0 || undefined}>
      <ul class="rows" part="bars" aria-label={say('distribution')}>
        {stars.map((star, place) => {
          const reviews = distribution[star];
          const percent = percents[place]!;
          const name = [
            say('starCount', { n: star }),
            ...(few ? [] : [say('percentSpoken', { n: percent })]),
            say('reviewCount', { n: reviews }),
          ].join(', ');
          const pressed = chosen.includes(star);
          // Another widget may have chosen a star that nobody gave: what is chosen can always be undone.
          const idle = reviews === 0 && !pressed;
          const row = (
            <>
              <span class="unseen">{name}</span>
              <span class="cells" aria-hidden="true">
                <span>{say('starCount', { n: star })}</span>
                <span class="rail">
                  <span class="fill" part="bar-fill" style={{ inlineSize: `${(reviews / count) * 100}%` }} />
                </span>
                {!few && <span class="percent">{format.percent(percent / 100)}</span>}
                <span class="muted" style={width}>
                  {format.number(reviews)}
                </span>
              </span>
            </>
          );
          const part = `bar bar-${star}`;
          return (
            <li key={star}>
              {followers > 0 ? (
                <button
                  type="button"
                  class="bar"
                  part={part}
                  aria-pressed={pressed}
                  aria-disabled={idle || undefined}
                  onClick={() => idle || toggle(star)}
                >
                  {row}
                </button>
              ) : (
                <span class="bar" part={part}>
                  {row}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {chosen.length > 0 && (
        <button type="button" class="link clear" part="button" onClick={clear}>
          {say('clearRatings')}
        </button>
      )}
    </div>
  );
};
