/** Words of photos and their lightbox. Spread into a widget's `text`. */
export const photosText = {
  photosBy: 'Photos by {name}',
  photoOf: 'Photo {n} of {total}',
  photo_previous: 'Previous photo',
  photo_next: 'Next photo',
  close: 'Close',
};

export type PhotosSay = (key: keyof typeof photosText, values?: Readonly<Record<string, string | number>>) => string;
