import { RequestError } from '../request.error.ts';
import { invalid } from '../writing/write.request.ts';

/** As it is kept: WebP, upright, and nothing in it but the picture. */
export interface EncodedPhoto {
  bytes: Uint8Array;
  width: number;
  height: number;
}

/** Bytes that may be sent. */
export const largestPhoto = 10_000_000;
/** Pixels a side that are read, and that are kept. */
const longestSide = { read: 6000, kept: 1600 };

const has = (bytes: Uint8Array, offset: number, text: string): boolean =>
  text === Buffer.from(bytes.subarray(offset, offset + text.length)).toString('latin1');

/** By its first bytes; its name and its type are whatever somebody wrote. SVG is a program and no photo. */
const isPhoto = (bytes: Uint8Array): boolean =>
  has(bytes, 0, '\xff\xd8\xff') ||
  has(bytes, 0, '\x89PNG\r\n\x1a\n') ||
  (has(bytes, 0, 'RIFF') && has(bytes, 8, 'WEBP')) ||
  has(bytes, 4, 'ftypavif') ||
  has(bytes, 0, 'GIF8');

const unsupported = () =>
  new RequestError('unsupported', 'the body must be a whole photo: JPEG, PNG, WebP, AVIF or GIF', 415);

/**
 * Turned upright and made anew, at most 1,600 pixels a side: place, camera and everything else that was not the picture
 * stays behind. @throws RequestError (415 when it is no photo, 422 when it is too large to be read)
 */
export const encodePhoto = async (bytes: Uint8Array): Promise<EncodedPhoto> => {
  if (!isPhoto(bytes)) throw unsupported();
  // Loaded by the first photo: many shops will never get one.
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  // The header alone, however much it promises.
  const header = sharp(bytes, { limitInputPixels: false }).metadata();
  const { width, height } = await header.catch(() => {
    throw unsupported();
  });
  if (width > longestSide.read || height > longestSide.read) {
    throw invalid({ photo: `must be at most ${longestSide.read} pixels a side` });
  }
  const { data, info } = await sharp(bytes, { limitInputPixels: longestSide.read ** 2, failOn: 'error' })
    .autoOrient()
    .resize({ width: longestSide.kept, height: longestSide.kept, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer({ resolveWithObject: true })
    .catch(() => {
      throw unsupported();
    });
  return { bytes: data, width: info.width, height: info.height };
};
