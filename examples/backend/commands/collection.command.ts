import { Collection } from '../../../src/model/review.ts';
import { readCollection, readStatement, writeStatement } from '../collection.ts';
import { OperatorError } from '../database.ts';
import { openDatabase } from '../open.database.ts';
import type { Command } from './command.ts';

export const collectionCommand: Command = {
  usage: 'collection [--statement "…"] [--url https://…]',
  help: 'say how the shop comes by its reviews; without options, show what is said and counted',
  options: { statement: { type: 'string' }, url: { type: 'string' } },
  run: async ({ options: { statement, url }, place }) => {
    const database = await openDatabase(place);
    try {
      if (statement !== undefined || url !== undefined) {
        const given = { ...(await readStatement(database)), ...(statement && { statement }), ...(url && { url }) };
        if (!given.statement) throw new OperatorError('collection: a --url needs a --statement');
        const checked = Collection.safeParse(given);
        if (!checked.success)
          throw new OperatorError(`--url ${url}: must be a link, e.g. https://shop.example/reviews`);
        await writeStatement(database, { statement: given.statement, ...(given.url && { url: given.url }) });
      }
      const collection = await readCollection(database);
      console.log(collection ? JSON.stringify(collection, null, 2) : 'Nothing is said yet: collection --statement "…"');
    } finally {
      await database.close();
    }
  },
};
