import { type Database, OperatorError } from '../database.ts';
import { exportFiles } from '../export/export.files.ts';
import { exportShop } from '../export/export.shop.ts';
import { countPhotos, exportPhotos } from '../export/export.photos.ts';
import { openDatabase } from '../open.database.ts';
import type { Command } from './command.ts';
import { addressOption } from './serve.command.ts';

/** What the SDK reads of one answer at most. */
const largestAnswer = 2_000_000;

export const exportCommand: Command = {
  usage: 'export DIR [--address https://cdn.shop.example/trust] [--shipments]',
  help: 'write ratings.json, reviews.json, reviews/PRODUCT.json, badges.json and policies.json for any static host; --address says where DIR will be found and adds shoppers’ photos, --shipments also publishes parcels, which are personal data',
  options: { shipments: { type: 'boolean' }, address: { type: 'string' } },
  run: async ({ words, place, options }) => {
    const [folder, ...more] = words;
    if (folder === undefined || more.length > 0)
      throw new OperatorError('export: name one folder, e.g. export public/trust');
    const address = addressOption(options.address);
    const database = await openDatabase(place);
    try {
      const onFile = (file: string, bytes: number): void => {
        if (bytes <= largestAnswer) return;
        console.error(
          `${file} is ${(bytes / 1e6).toFixed(1)} MB: pages refuse answers over 2 MB, so serve this product with the rest backend`,
        );
      };
      const { products, reviews } = await exportFiles(database, folder, { onFile, address });
      console.log(`${folder}: ${reviews} reviews of ${products} products`);
      await sayPhotos(database, folder, address);
      const { badges, policies, leftOut, parcels } = await exportShop(database, folder, {
        shipments: options.shipments !== undefined,
        onFile,
      });
      console.log(`${folder}: ${badges} badges, ${policies} policies`);
      if (leftOut > 0) {
        console.error(
          `${leftOut} policies hold for one product and are in no file: a page cannot choose among them; use the rest backend for policies`,
        );
      }
      await sayShipments(database, folder, parcels);
    } finally {
      await database.close();
    }
  },
};

/** A record names its photos by their whole address, so a folder whose address nobody said has none. */
const sayPhotos = async (database: Database, folder: string, address: string | undefined): Promise<void> => {
  if (address !== undefined) return console.log(`${folder}/photos: ${await exportPhotos(database, folder)} photos`);
  const photos = await countPhotos(database);
  if (photos > 0)
    console.error(`${photos} photos of shoppers are in no file (--address says where ${folder} is found)`);
};

/** Personal data are never left behind, nor published, in silence. */
const sayShipments = async (database: Database, folder: string, parcels: number): Promise<void> => {
  if (parcels > 0) {
    console.error(`${folder}/shipments: ${parcels} parcels; whoever knows or guesses a number can read them`);
    return;
  }
  const [held] = await database.query<{ count: number }>('select count(*)::integer as count from shipments');
  if (held?.count) console.error(`${held.count} shipments are personal data and in no file (--shipments writes them)`);
};
