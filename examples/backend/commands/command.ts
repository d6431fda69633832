import type { ParseArgsConfig } from 'node:util';
import type { Database } from '../database.ts';
import { openDatabase, type Place } from '../open.database.ts';

/** What a command is given: its options as they were typed, the rest of its words, and where the data are. */
export interface Invocation {
  options: Readonly<Record<string, string | undefined>>;
  words: readonly string[];
  place: Place;
}

/** One word of the command line, e.g. `import`. */
export interface Command {
  usage: string;
  help: string;
  /** Beside `--data`, which every command takes. */
  options: NonNullable<ParseArgsConfig['options']>;
  run(invocation: Invocation): Promise<void>;
}

/** Opens the database for one command. */
export const withDatabase = async (place: Place, work: (database: Database) => Promise<void>): Promise<void> => {
  const database = await openDatabase(place);
  try {
    await work(database);
  } finally {
    await database.close();
  }
};

/** Text of strangers, for a terminal: on one line, and without what a terminal would obey. */
export const printable = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll(/[\p{Cc}\p{Cf}]/gu, '');
