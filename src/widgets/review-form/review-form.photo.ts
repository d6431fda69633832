/** Bytes of a file that is read at all, and pixels of a side. */
const mostBytes = 40_000_000;
const mostPixels = 20_000;
/** Bytes of a photo that is sent: six of them and their words fit into the outbox. */
const fitting = 750_000;
/** Sides in pixels and qualities that are tried one after the other. */
const tries = [
  [1600, 0.85],
  [1600, 0.7],
  [1280, 0.7],
  [960, 0.6],
] as const;

export type Unreadable = 'photoNotRead' | 'photoTooLarge';

const drawn = (picture: ImageBitmap, most: number): HTMLCanvasElement => {
  const scale = Math.min(1, most / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d')!;
  context.imageSmoothingQuality = 'high';
  // JPEG has no transparency; without this it would be black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
};

/**
 * Draws a file anew, upright, at most 1600 pixels a side, as JPEG: it fits, and where, when and with what it was taken
 * is gone. Asks for no address, so that no policy of the page stands against it. Gives why not where it cannot be read.
 */
export const shrunk = async (file: Blob): Promise<Blob | Unreadable> => {
  if (file.size > mostBytes) return 'photoTooLarge';
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return 'photoNotRead';
  try {
    if (Math.max(picture.width, picture.height) > mostPixels) return 'photoTooLarge';
    for (const [side, quality] of tries) {
      const canvas = drawn(picture, side);
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
      if (blob && blob.size <= fitting) return blob;
    }
    return 'photoTooLarge';
  } finally {
    picture.close();
  }
};

/** Draws a preview into a canvas. @throws Error where the browser cannot. */
export const preview = async (blob: Blob, canvas: HTMLCanvasElement): Promise<void> => {
  const picture = await createImageBitmap(blob);
  const small = drawn(picture, 320);
  picture.close();
  canvas.width = small.width;
  canvas.height = small.height;
  canvas.getContext('2d')!.drawImage(small, 0, 0);
};
