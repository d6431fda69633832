import { describe, expect, test } from 'vitest';
import { asking } from '../../test/asking.ts';
import { serveText } from '../../test/local-server.ts';
import files from './files.ts';
import rest from './rest.ts';

const payload = { meta: { code: 200 }, data: { id: 't-1', tracking_number: '1Z', slug: 'ups', tag: 'Delivered' } };
const shipment = { parcels: [{ id: 't-1', number: '1Z', carrier: { name: 'ups' }, status: 'delivered', events: [] }] };

describe.each([
  ['rest', rest],
  ['files', files],
] as const)('a proxy behind %s', (_, backend) => {
  const ask = async (options: object, answer: unknown) => {
    await using server = await serveText(JSON.stringify(answer));
    const { read } = backend.connect(backend.options.parse({ endpoint: server.url, ...options }));
    return await read.shipments!({ number: '1Z' }, asking());
  };

  test('gives the vendor’s answer as a shipment', async () => {
    expect(await ask({ proxy: 'aftership' }, payload)).toEqual(shipment);
  });

  test('that is none leaves the answer as it is', async () => expect(await ask({}, shipment)).toEqual(shipment));

  test('passes on that the vendor knows nothing, or refuses', async () => {
    expect(await ask({ proxy: 'aftership' }, { meta: { code: 404 } })).toBeUndefined();
    await expect(ask({ proxy: 'easypost' }, { error: { message: 'Inactive key.' } })).rejects.toThrow(
      'EasyPost refused: Inactive key.',
    );
  });

  test('of another vendor is refused by the names of those there are', async () => {
    await expect(ask({ proxy: 'pigeon' }, payload)).rejects.toThrow(/"pigeon".*aftership.*easypost.*shopify/);
  });
});
