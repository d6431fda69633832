/** One five-pointed star in a 24-unit box; five of them side by side. */
const star = 'l2.9 6.3 6.9.8-5.1 4.7 1.4 6.8-6.1-3.4-6.1 3.4 1.4-6.8-5.1-4.7 6.9-.8z';
const row = [0, 1, 2, 3, 4].map((place) => `M${12 + 24 * place} 2.5${star}`).join('');

interface Props {
  /** 1 to 5, drawn to the fraction: 4.3 fills 4.3 stars. */
  readonly value: number;
  /** One star for tight places; the number beside it says the rest. */
  readonly single?: boolean;
}

/** A picture of a number that stands beside it in words, so it is hidden from assistive technology. */
export const Stars = ({ value, single }: Props) => {
  const width = single ? 24 : 120;
  const shape = single ? `M12 2.5${star}` : row;
  return (
    <svg class="stars" part="stars" viewBox={`0 0 ${width} 24`} data-single={single || undefined} aria-hidden="true">
      <path class="star-empty" d={shape} />
      <svg width={single ? 24 : value * 24} height="24">
        <path class="star-fill" part="star-fill" d={shape} />
      </svg>
    </svg>
  );
};
