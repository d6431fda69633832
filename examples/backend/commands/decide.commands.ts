import { OperatorError } from '../database.ts';
import { publish, withhold } from '../moderation/decide.ts';
import { reasons } from '../moderation/moderation.ts';
import { type Command, withDatabase } from './command.ts';

export const publishCommand: Command = {
  usage: 'publish ID…',
  help: 'publish reviews and questions',
  options: {},
  run: async ({ words, place }) => {
    if (words.length === 0) throw new OperatorError('publish: name at least one id, as pending lists them');
    await withDatabase(place, async (database) => {
      await publish(database, words);
      console.log(`${words.length} published`);
    });
  },
};

export const withholdCommand: Command = {
  usage: `withhold ID… --reason ${reasons.join('|')}`,
  help: 'hold reviews and questions back, counted under a reason that has nothing to do with their rating',
  options: { reason: { type: 'string' } },
  run: async ({ words, options, place }) => {
    const reason = reasons.find((known) => known === options.reason);
    if (words.length === 0) throw new OperatorError('withhold: name at least one id, as pending lists them');
    if (!reason) throw new OperatorError(`withhold: --reason must be one of ${reasons.join(', ')}`);
    await withDatabase(place, async (database) => {
      await withhold(database, words, reason);
      console.log(`${words.length} withheld: ${reason}`);
    });
  },
};
