import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { chromiumArgs, ensureChromium } from '../../browsers/chromium.ts';

export interface Media {
  readonly media?: 'print' | 'screen';
  readonly forcedColors?: 'active' | 'none';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly contrast?: 'more' | 'no-preference';
}

interface Picture {
  /** A byte of grey a point. */
  readonly data: Buffer;
  readonly width: number;
}

/** Whether more than a few points are plainly lighter or darker in one: edges that are smoothed twice are not. */
export const differ = (one: Picture, other: Picture): boolean => {
  if (one.data.length !== other.data.length || one.width !== other.width) return true;
  return one.data.filter((grey, place) => Math.abs(grey - other.data[place]!) > 80).length > 16;
};

/** A page of a Chromium that shows it as another medium or reader would have it; no other engine here can be told to. */
export interface Emulated {
  emulate(media: Media): Promise<void>;
  open(url: string): Promise<void>;
  run<Given extends unknown[], Result>(
    task: (...given: Given) => Result | Promise<Result>,
    ...given: Given
  ): Promise<Result>;
  /** How the first element of a selector is painted. */
  picture(selector: string): Promise<Picture>;
  close(): Promise<void>;
}

export const openEmulated = async (): Promise<Emulated> => {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs });
  const page = await browser.newPage({ viewport: { width: 800, height: 900 } });
  return {
    emulate: (media) => page.emulateMedia(media),
    open: async (url) => void (await page.goto(url, { waitUntil: 'domcontentloaded' })),
    run: (task, ...given) => page.evaluate(`(${String(task)})(...${JSON.stringify(given)})`),
    picture: async (selector) => {
      const { data, info } = await sharp(await page.locator(selector).first().screenshot())
        .greyscale()
        .raw()
        .toBuffer({ resolveWithObject: true });
      return { data, width: info.width };
    },
    close: () => browser.close(),
  };
};
