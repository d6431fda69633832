import { OperatorError } from '../database.ts';
import { exportFiles } from '../export/export.files.ts';
import { openDatabase } from '../open.database.ts';
import type { Command } from './command.ts';

/** What the SDK reads of one answer at most. */
const largestAnswer = 2_000_000;

export const exportCommand: Command = {
  usage: 'export DIR',
  help: 'write ratings.json, reviews.json and reviews/PRODUCT.json for any static host',
  options: {},
  run: async ({ words, place }) => {
    const [folder, ...more] = words;
    if (folder === undefined || more.length > 0)
      throw new OperatorError('export: name one folder, e.g. export public/trust');
    const database = await openDatabase(place);
    try {
      const { products, reviews } = await exportFiles(database, folder, {
        onFile: (file, bytes) => {
          if (bytes <= largestAnswer) return;
          console.error(
            `${file} is ${(bytes / 1e6).toFixed(1)} MB: pages refuse answers over 2 MB, so serve this product with the rest backend`,
          );
        },
      });
      console.log(`${folder}: ${reviews} reviews of ${products} products`);
    } finally {
      await database.close();
    }
  },
};
