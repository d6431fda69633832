import { roles } from '../../../src/model/question.ts';
import { OperatorError } from '../database.ts';
import { answerTo, replyTo } from '../moderation/speak.ts';
import { type Command, type Invocation, withDatabase } from './command.ts';

const idAndText = (command: string, words: Invocation['words']): [string, string] => {
  const [id, text, ...more] = words;
  if (id && text?.trim() && more.length === 0) return [id, text];
  throw new OperatorError(`${command}: name one id and one text in quotes, e.g. ${command} ID "Thank you."`);
};

export const replyCommand: Command = {
  usage: 'reply REVIEW "text" [--author "Shop"]',
  help: 'reply to a review, in the place of an earlier reply',
  options: { author: { type: 'string' } },
  run: async ({ words, options: { author }, place }) => {
    const [id, text] = idAndText('reply', words);
    await withDatabase(place, (database) => replyTo(database, id, text, author));
  },
};

export const answerCommand: Command = {
  usage: `answer QUESTION "text" [--role ${roles.join('|')}] [--author "Shop"]`,
  help: 'answer a question; whoever types this speaks for the shop (merchant) unless --role says otherwise',
  options: { author: { type: 'string' }, role: { type: 'string' } },
  run: async ({ words, options, place }) => {
    const [id, text] = idAndText('answer', words);
    const role = roles.find((known) => known === (options.role ?? 'merchant'));
    if (!role) throw new OperatorError(`--role ${options.role}: must be one of ${roles.join(', ')}`);
    const { author } = options;
    await withDatabase(place, (database) => answerTo(database, id, { text, role, ...(author && { author }) }));
  },
};
