import { parseArgs } from 'node:util';
import { collectionCommand } from './commands/collection.command.ts';
import type { Command } from './commands/command.ts';
import { publishCommand, withholdCommand } from './commands/decide.commands.ts';
import { exportCommand } from './commands/export.command.ts';
import { importCommand } from './commands/import.command.ts';
import { moderationCommand } from './commands/moderation.command.ts';
import { moveCommand } from './commands/move.command.ts';
import { pendingCommand } from './commands/pending.command.ts';
import { reportsCommand } from './commands/reports.command.ts';
import { serveCommand } from './commands/serve.command.ts';
import { answerCommand, replyCommand } from './commands/speak.commands.ts';
import { OperatorError } from './database.ts';

const commands: Record<string, Command> = {
  serve: serveCommand,
  import: importCommand,
  export: exportCommand,
  collection: collectionCommand,
  move: moveCommand,
  moderation: moderationCommand,
  pending: pendingCommand,
  publish: publishCommand,
  withhold: withholdCommand,
  reply: replyCommand,
  answer: answerCommand,
  reports: reportsCommand,
};
const usualFolder = '.data';
/** A file or folder that is missing, closed to us, full or of the wrong kind: Node's message names it. */
const ofTheSystem = ['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR', 'EEXIST', 'ENOSPC', 'EROFS'];

const help = (): string =>
  [
    'npm run backend -- COMMAND [OPTIONS]',
    '',
    ...Object.values(commands).flatMap(({ usage, help }) => [`  ${usage}`, `      ${help}`]),
    '',
    `  --data DIR   folder of the embedded database (usual: ${usualFolder})`,
    '  --help       this text',
    '',
    'With DATABASE_URL set, PostgreSQL holds the data instead of the folder.',
  ].join('\n');

const run = async (words: readonly string[]): Promise<void> => {
  const [first = 'serve'] = words;
  const named = first.startsWith('-') ? 'serve' : first;
  const command = Object.hasOwn(commands, named) ? commands[named] : undefined;
  if (words.includes('--help') || words.includes('-h') || named === 'help') return console.log(help());
  if (!command) {
    throw new OperatorError(`${named} is no command; there is ${Object.keys(commands).join(', ')} (--help tells more)`);
  }
  const { values, positionals } = parseArgs({
    args: words.slice(first === named && words.length > 0 ? 1 : 0),
    options: { ...command.options, data: { type: 'string' } },
    allowPositionals: true,
  });
  const options = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
  await command.run({
    options,
    words: positionals,
    place: { folder: options.data ?? usualFolder, url: process.env.DATABASE_URL },
  });
};

try {
  await run(process.argv.slice(2));
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  // What the person can mend is said; what is a fault of ours shows where it happened.
  const known =
    error instanceof OperatorError ||
    code?.startsWith('ERR_PARSE_ARGS') ||
    (code !== undefined && ofTheSystem.includes(code));
  console.error(known ? message : error);
  process.exitCode = 1;
}
