import { OperatorError } from '../database.ts';
import { publishings, readPublishing, writePublishing } from '../moderation/moderation.ts';
import { type Command, withDatabase } from './command.ts';

export const moderationCommand: Command = {
  usage: 'moderation [--publish at-once|after-check]',
  help: 'say when reviews and questions of shoppers are published (usual: after-check); without options, show what is said',
  options: { publish: { type: 'string' } },
  run: async ({ options, place }) => {
    const asked = publishings.find((known) => known === options.publish);
    if (options.publish !== undefined && !asked) {
      throw new OperatorError(`--publish ${options.publish}: must be ${publishings.join(' or ')}`);
    }
    await withDatabase(place, async (database) => {
      if (asked) await writePublishing(database, asked);
      console.log(`Published: ${await readPublishing(database)}`);
    });
  },
};
