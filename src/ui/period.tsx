interface Props {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** `2024-02-01`, `2026-11-20` → `2024–2026`; one year alone where both are the same; nothing where neither is known. */
export const periodOf = (from: string | undefined, to: string | undefined): string =>
  [...new Set([from, to].map((date) => date?.slice(0, 4)).filter(Boolean))].join('–');

/** The years a rating covers: a court asks for the period beside the stars (BGH I ZR 143/23). */
export const Period = ({ from, to }: Props) => {
  const period = periodOf(from, to);
  return period ? (
    <span class="muted" part="period">
      {period}
    </span>
  ) : null;
};
