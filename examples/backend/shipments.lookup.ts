import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { OnProblem } from './checked.records.ts';
import { addressOf } from './client.address.ts';
import type { Database } from './database.ts';
import { RequestError, tooLarge, tooMany } from './request.error.ts';
import { foldOrder } from './shipment.secret.ts';
import { readShipmentsQuestion } from './shipments.question.ts';
import { type Equal, findShipment } from './shipments.read.ts';
import { TriesLimit, type TriesOptions } from './tries.limit.ts';

export interface LookupOptions extends TriesOptions {
  /** Header in which the operator's own proxy names the client, e.g. `x-forwarded-for`; none: the connection's address. */
  addressHeader?: string | undefined;
  /** For tests. */
  equal?: Equal;
}

const largestBody = 4096;

/** The database's own error may carry what was asked for; the log gets its code alone. */
const withoutValues = (error: unknown): Error => {
  const { code, name } = error as NodeJS.ErrnoException;
  return new Error(`a shipment could not be looked up: the database failed with ${code ?? name ?? 'an error'}`);
};

/** `POST /shipments/lookup`: by order and e-mail address, or by tracking number. Nothing of it is logged or cached. */
export const createLookup = (
  database: Database,
  onProblem: OnProblem,
  { addressHeader, equal, ...tries }: LookupOptions = {},
): Hono => {
  const limit = new TriesLimit(tries);
  const lookup = new Hono();
  const limited = bodyLimit({
    maxSize: largestBody,
    onError: () => {
      throw tooLarge(largestBody);
    },
  });
  lookup.post('/shipments/lookup', limited, async (context) => {
    const query = await readShipmentsQuestion(context);
    const address = `address ${addressOf(context, addressHeader)}`;
    const taken = limit.take('order' in query ? [address, `order ${foldOrder(query.order)}`] : [address]);
    if ('wait' in taken) throw tooMany(taken.wait);
    const found = await findShipment(database, query, onProblem, equal).catch((error: unknown) => {
      taken.giveBack();
      throw withoutValues(error);
    });
    if (!found) throw new RequestError('not_found', 'no shipment fits what was entered', 404);
    taken.giveBack();
    return context.json(found, 200, { 'Cache-Control': 'no-store' });
  });
  return lookup;
};
