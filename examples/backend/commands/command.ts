import type { ParseArgsConfig } from 'node:util';
import type { Place } from '../open.database.ts';

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
