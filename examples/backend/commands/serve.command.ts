import { createApi } from '../api.ts';
import { OperatorError } from '../database.ts';
import { openDatabase } from '../open.database.ts';
import { serve } from '../serve.ts';
import type { Command } from './command.ts';

const usualPort = 4174;

export const serveCommand: Command = {
  usage: 'serve [--port 4174] [--origin https://shop.example,…] [--address-header x-forwarded-for]',
  help: 'answer the wire contract over HTTP; --origin limits the pages that may read (usual: any), --address-header names the header in which your own proxy says who asks',
  options: { port: { type: 'string' }, origin: { type: 'string' }, 'address-header': { type: 'string' } },
  run: async ({ options, place }) => {
    const port = portOf(options.port ?? process.env.PORT);
    const addressHeader = headerOf(options['address-header']);
    const origins = options.origin?.split(',').map(originOf) ?? [];
    const database = await openDatabase(place);
    try {
      const serving = await serve(createApi(database, { origins, lookup: { addressHeader } }), { port });
      console.log(
        [
          `Reviews    ${serving.url}/reviews`,
          `Ratings    ${serving.url}/ratings?products=…`,
          `Badges     ${serving.url}/badges`,
          `Policies   ${serving.url}/policies?country=DE`,
          `Shipments  POST ${serving.url}/shipments/lookup`,
        ].join('\n'),
      );
      await new Promise<void>((resolve) => {
        process.once('SIGINT', () => resolve());
        process.once('SIGTERM', () => resolve());
      });
      await serving.close();
    } finally {
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
