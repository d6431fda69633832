import type { formatText } from './format.text.ts';

/** 4.96 → 4.9: the number shown never rounds up to a better one. The margin covers binary fractions such as 4.1 × 10. */
export const floorScore = (value: number): number => Math.floor(value * 10 + 1e-9) / 10;

/** 0.996 → 99: neither does a share. */
export const floorPercent = (share: number): number => Math.floor(share * 100 + 1e-6);

/** A date alone has no time zone; read in UTC it stays the same day everywhere. */
export const isDateOnly = (iso: string): boolean => iso.length === 10;

/** See the contract of a view in `widget.ts`. */
export interface Format {
  readonly number: (value: number) => string;
  readonly score: (value: number) => string;
  readonly percent: (share: number) => string;
  readonly date: (iso: string) => string;
  readonly language: (tag: string) => string;
  readonly intl: string | undefined;
}

type Words = (key: keyof typeof formatText, values?: Readonly<Record<string, string>>) => string;

/**
 * Writes as the catalogue of a language says, at once: the first `Intl` formatter of a page costs a slow phone longer
 * than drawing twenty reviews. What the words do not cover is written plainly, and `wanted` is called: somebody may
 * then load `Intl` and draw again.
 */
export const writtenFormat = (locale: string, say: Words, wanted: () => void): Format => {
  const known = say('formats').split(' ').includes(locale.toLowerCase());
  const plainly = (text: string): string => {
    wanted();
    return text;
  };
  const date = (iso: string): string => {
    const moment = new Date(iso);
    const [year, month, day] = isDateOnly(iso)
      ? [moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate()]
      : [moment.getFullYear(), moment.getMonth(), moment.getDate()];
    return say('fullDate', { day: `${day}`, month: say('months').split(' ')[month]!, year: `${year}` });
  };
  return {
    number: (value) => {
      const text = String(value);
      if (!known) return plainly(text);
      return value < Number(say('groupedFrom')) ? text : text.replace(/\B(?=(\d{3})+$)/g, say('thousands'));
    },
    score: (value) => {
      const text = floorScore(value).toFixed(1);
      return known ? text.replace('.', say('decimal')) : plainly(text);
    },
    percent: (share) => {
      const n = String(floorPercent(share));
      return known ? say('percent', { n }) : plainly(`${n}%`);
    },
    date: (iso) => (known ? date(iso) : plainly(iso.slice(0, 10))),
    language: plainly,
    get intl() {
      wanted();
      return undefined;
    },
  };
};
