import { copyDatabase } from '../copy.database.ts';
import { OperatorError } from '../database.ts';
import { openDatabase } from '../open.database.ts';
import type { Command } from './command.ts';

export const moveCommand: Command = {
  usage: 'move --to postgres://…',
  help: 'copy everything in the data folder, also what is pending or withheld, to PostgreSQL; the folder stays as it is',
  options: { to: { type: 'string' } },
  run: async ({ options: { to }, place: { folder } }) => {
    if (!to) throw new OperatorError('move: name the database, e.g. move --to postgres://user@host/name');
    const source = await openDatabase({ folder });
    try {
      const target = await openDatabase({ url: to });
      try {
        console.log(`${await copyDatabase(source, target)} reviews moved`);
      } finally {
        await target.close();
      }
    } finally {
      await source.close();
    }
  },
};
