import { createApi } from '../api.ts';
import { OperatorError } from '../database.ts';
import { openDatabase } from '../open.database.ts';
import { serve } from '../serve.ts';
import { prune } from '../writing/prune.ts';
import type { Command } from './command.ts';

const usualPort = 4174;
/** Milliseconds. */
const pruneEvery = 3_600_000;

export const serveCommand: Command = {
  usage:
    'serve [--port 4174] [--origin https://shop.example,…] [--address https://api.shop.example] [--address-header x-forwarded-for] [--writes 60|off]',
  help: 'answer the wire contract over HTTP; --origin limits the pages that may read (usual: any), --address is where pages find photos (usual: where they ask), --address-header names the header in which your own proxy says who asks, --writes how often a client may write in ten minutes',
  options: {
    port: { type: 'string' },
    origin: { type: 'string' },
    address: { type: 'string' },
    'address-header': { type: 'string' },
    writes: { type: 'string' },
  },
  run: async ({ options, place }) => {
    const port = portOf(options.port ?? process.env.PORT);
    const addressHeader = headerOf(options['address-header']);
    const origins = options.origin?.split(',').map(originOf) ?? [];
    const address = addressOption(options.address);
    const most = mostWrites(options.writes);
    const database = await openDatabase(place);
    const pruning = setInterval(() => void prune(database).catch(console.error), pruneEvery);
    try {
      await prune(database);
      const writing = { addressHeader, ...(most && { most }) };
      const api = createApi(database, { origins, address, lookup: { addressHeader }, writing });
      const serving = await serve(api, { port });
      console.log(
        [
          `Reviews    ${serving.url}/reviews`,
          `Ratings    ${serving.url}/ratings?products=…`,
          `Badges     ${serving.url}/badges`,
          `Policies   ${serving.url}/policies?country=DE`,
          `Questions  ${serving.url}/questions`,
          `Shipments  POST ${serving.url}/shipments/lookup`,
          `Writing    POST ${serving.url}/reviews, /questions, /photos, /reviews/ID/votes, /reviews/ID/reports`,
          `Receipts   ${serving.url}/writes/KEY`,
        ].join('\n'),
      );
      await new Promise<void>((resolve) => {
        process.once('SIGINT', () => resolve());
        process.once('SIGTERM', () => resolve());
      });
      await serving.close();
    } finally {
      clearInterval(pruning);
      await database.close();
    }
  },
};

const portOf = (text: string | undefined): number => {
  if (text === undefined) return usualPort;
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new OperatorError(`--port ${text}: must be a number from 0 to 65535`);
};

const originOf = (text: string): string => {
  const origin = URL.canParse(text) ? new URL(text).origin : '';
  if (origin.startsWith('http')) return origin;
  throw new OperatorError(`--origin ${text}: must be like https://shop.example`);
};

const headerOf = (text: string | undefined): string | undefined => {
  if (text === undefined || /^[\w-]{1,64}$/.test(text)) return text;
  throw new OperatorError(`--address-header ${text}: must be the name of a header, e.g. x-forwarded-for`);
};

export const addressOption = (text: string | undefined): string | undefined => {
  if (text === undefined || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol))) {
    return text?.replace(/\/+$/, '');
  }
  throw new OperatorError(`--address ${text}: must be like https://api.shop.example/trust`);
};

const mostWrites = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  if (text === 'off') return Infinity;
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new OperatorError(`--writes ${text}: must be a number, or off`);
};
