import { ColorSpace, contrastWCAG21, OKLab, OKLCH, P3, parse, sRGB, sRGB_Linear, to } from 'colorjs.io/fn';

// What browsers compute colours to.
for (const space of [sRGB, sRGB_Linear, P3, OKLab, OKLCH]) ColorSpace.register(space);

/** By token, and `ground`: what the widget stands on. Each as CSS writes it. */
export type Colors = Readonly<Record<string, string>>;

type Channels = readonly [number, number, number];

interface Paint {
  readonly channels: Channels;
  readonly alpha: number;
}

const paintOf = (css: string): Paint => {
  const { coords, alpha } = to(parse(css), sRGB);
  return { channels: coords.map((one) => one ?? 0) as unknown as Channels, alpha: alpha ?? 1 };
};

/** What is seen where one colour lies over another that lets nothing through. */
const over = (top: Paint, below: Paint): Channels =>
  top.channels.map((one, index) => one * top.alpha + below.channels[index]! * (1 - top.alpha)) as unknown as Channels;

/**
 * Contrast of two colours by WCAG 2.2 (1.4.3), from 1 to 21; `front` may let the `ground` through.
 * Cut off after two digits, never rounded up: 4.499 is not enough. `undefined` where one of them is no colour.
 */
export const contrastOf = (front: string, ground: string): number | undefined => {
  try {
    const below = paintOf(ground);
    const seen = over(paintOf(front), below);
    const ratio = contrastWCAG21(
      { space: sRGB, coords: [...seen], alpha: 1 },
      { space: sRGB, coords: [...below.channels], alpha: 1 },
    );
    return Math.floor(ratio * 100) / 100;
  } catch {
    return undefined;
  }
};

export interface Pair {
  readonly front: string;
  readonly ground: string;
  /** What is painted with it. */
  readonly what: string;
  /** Of WCAG 2.2: 4.5 for words (1.4.3), 3 for what carries meaning without words (1.4.11). */
  readonly least: 4.5 | 3;
}

export const pairs: readonly Pair[] = [
  { front: '--candor-text', ground: 'ground', what: 'words', least: 4.5 },
  { front: '--candor-muted', ground: 'ground', what: 'lesser words', least: 4.5 },
  { front: '--candor-accent', ground: 'ground', what: 'links', least: 4.5 },
  { front: '--candor-on-accent', ground: '--candor-accent', what: 'words on buttons', least: 4.5 },
  { front: '--candor-warning', ground: 'ground', what: 'warnings', least: 4.5 },
  { front: '--candor-star', ground: 'ground', what: 'stars', least: 3 },
  { front: '--candor-control', ground: 'ground', what: 'borders of fields', least: 3 },
  { front: '--candor-focus', ground: 'ground', what: 'the focus ring', least: 3 },
];

export interface Figure extends Pair {
  readonly ratio: number;
}

/** Every pair whose two colours are known. */
export const figuresOf = (colors: Colors): readonly Figure[] =>
  pairs.flatMap((pair) => {
    const { [pair.front]: front, [pair.ground]: ground } = colors;
    const ratio = front && ground ? contrastOf(front, ground) : undefined;
    return ratio === undefined ? [] : [{ ...pair, ratio }];
  });

export const isEnough = ({ ratio, least }: Figure): boolean => ratio >= least;

/** `5.74` → `5.7 : 1`; cut off, not rounded up. */
export const ratioInWords = (ratio: number): string => `${(Math.floor(ratio * 10) / 10).toFixed(1)} : 1`;

/** As a colour field wants it: `#1f5fd6`, whatever it was written as. What it lets through is left out. */
export const hexOf = (css: string): string | undefined => {
  try {
    const { channels } = paintOf(css);
    const pair = (one: number) =>
      Math.round(Math.min(1, Math.max(0, one)) * 255)
        .toString(16)
        .padStart(2, '0');
    return `#${channels.map(pair).join('')}`;
  } catch {
    return undefined;
  }
};
