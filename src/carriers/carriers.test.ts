import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../client/check.ts';
import { resources } from '../model/resources.ts';
import { describeWithData, readData } from '../../test/data.ts';
import { payloads } from '../../test/carriers/payloads.ts';
import { type CarrierName, carriers, toShipment } from './carriers.ts';

describe('the table of vendors', () => {
  const names = Object.keys(carriers);

  test('has a line for every file', () => {
    const files = readdirSync(import.meta.dirname).filter((file) => /^(?!carriers)\w+\.ts$/.test(file));
    expect(files.map((file) => basename(file, '.ts')).toSorted()).toEqual(names.toSorted());
  });

  test('is the one that the README shows', () => {
    const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
    const vendors = readme.slice(readme.indexOf('## Vendors'), readme.indexOf('## Statuses'));
    const named = [...vendors.matchAll(/^\| `(\w+)` +\|/gm)].map(([, name]) => name);
    expect(named).toEqual(names);
  });

  test('names the vendors where one is asked for that is none', async () => {
    await expect(toShipment('pigeon', {})).rejects.toThrow(/"pigeon".*aftership, easypost/);
    await expect(toShipment('constructor', {})).rejects.toThrow(/"constructor"/);
  });
});

const odd = fc.oneof(
  fc.constantFrom<unknown>(null, '', 'x', '2026-11-19T10:00:00Z', 0, -1, Infinity, true, [], {}, [[]], [null], [{}]),
  fc.string(),
);

/** The same, with something else in some places. */
const spoiled = (value: unknown): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 6, arbitrary: whole(value) }, { weight: 1, arbitrary: odd });
const whole = (value: unknown): fc.Arbitrary<unknown> => {
  if (Array.isArray(value)) return fc.tuple(...value.map(spoiled));
  if (typeof value !== 'object' || value === null) return fc.constant(value);
  return fc.record(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, spoiled(inner)])));
};

const documented = /^(AfterShip|EasyPost|Shippo|17TRACK|Ship24|TrackingMore|Shopify)(:| refused:) ./;

const paths = ['data', 'meta', 'errors', 'error', 'code', 'trackings', 'fulfillments', 'order', 'detail', 'items'];

describe.each(Object.keys(carriers) as CarrierName[])('a hostile payload of %s', (name) => {
  const tried = async (payload: unknown) => {
    try {
      const shipment = await toShipment(name, payload);
      if (shipment !== undefined) expect(check(resources.shipments, shipment).problems).toEqual([]);
    } catch (error) {
      expect((error as Error).message).toMatch(documented);
    }
  };

  test('gives a shipment, nothing, or a sentence that names the vendor', async () => {
    const { default: read } = await carriers[name]();
    for (const payload of [undefined, null, 1, '', 'text', true, [null], [1, 'a', []], [[[]]], {}, { data: 'x' }])
      expect(() => read(payload)).toThrow(documented);
    await fc.assert(fc.asyncProperty(spoiled(payloads[name]('Delivered', 'x')), tried), { numRuns: 300 });
    await fc.assert(fc.asyncProperty(fc.dictionary(fc.constantFrom(...paths), fc.jsonValue()), tried), {
      numRuns: 300,
    });
  });

  test('of an empty list is nothing, and of several parcels is them all', async () => {
    expect(await toShipment(name, [])).toBeUndefined();
    const one = payloads[name]('Delivered', undefined);
    expect(await toShipment(name, [one, null, one])).toMatchObject({ parcels: [{}, {}] });
  });

  test('has no entry at a time that is none, and none at all is no error', async () => {
    const stripped = JSON.parse(JSON.stringify(payloads[name]('x', undefined)).replace(/"2026[^"]*"/g, '"yesterday"'));
    expect(await toShipment(name, stripped)).toMatchObject({ parcels: [{ status: 'unknown', events: [] }] });
  });
});

describeWithData('recorded answers', () => {
  const recorded = (path: string) => JSON.parse(readData(`fixtures/${path}`)) as { response?: unknown };
  const checked = async (name: CarrierName, payload: unknown) =>
    check(resources.shipments, await toShipment(name, payload)) as {
      problems: readonly string[];
      answer: { parcels: { status: string; number: string; events: { at: string; status: string }[] }[] };
    };

  test('of AfterShip for a tracking', async () => {
    const { answer, problems } = await checked(
      'aftership',
      recorded('aftership/endpoint_tracking_GetTrackingResult.json'),
    );
    expect(problems).toEqual([]);
    expect(answer.parcels).toHaveLength(1);
    const [parcel] = answer.parcels;
    const raw = readData('fixtures/aftership/endpoint_tracking_GetTrackingResult.json');
    expect(parcel).toMatchObject({ status: 'delivered', number: '111111111111', carrier: { name: 'fedex' } });
    expect(parcel).toMatchObject({ promised: { from: '2019-05-02', to: '2019-05-02' } });
    expect(parcel!.events).toHaveLength(raw.match(/"checkpoint_time"/g)!.length);
    expect(parcel!.events[0]).toMatchObject({ status: 'delivered', place: 'SAPPORO JP' });
    expect(parcel!.events.at(-1)).toMatchObject({ status: 'label_created', at: '2018-07-23T01:21:39-05:00' });
    expect(JSON.stringify(answer)).not.toContain('KOSUTOKO');
  });

  test('of AfterShip for the last checkpoint', async () => {
    const { answer } = await checked(
      'aftership',
      recorded('aftership/endpoint_checkpoint_GetLastCheckpointResult.json'),
    );
    expect(answer.parcels).toMatchObject([
      { status: 'delivered', events: [{ place: 'Deal, NJ', status: 'delivered' }] },
    ]);
  });

  test('of AfterShip for a wrong key', async () => {
    const refused = toShipment('aftership', recorded('aftership/error_Error.json'));
    await expect(refused).rejects.toThrow('AfterShip refused: Invalid API Key.');
  });

  test('of EasyPost for one tracker and for all', async () => {
    const one = await checked('easypost', recorded('easypost/creates-a-tracker-0.json').response);
    expect(one.problems).toEqual([]);
    expect(one.answer.parcels).toMatchObject([{ status: 'label_created', number: 'EZ1000000001', events: [{}, {}] }]);
    expect(one.answer.parcels[0]!.events[0]).toMatchObject({ at: '2024-07-01T04:43:32Z', place: 'HOUSTON, TX' });
    const all = await checked('easypost', recorded('easypost/retrieves-all-trackers-0.json').response);
    expect(all.problems).toEqual([]);
    expect(all.answer.parcels.map(({ status, events }) => [status, events.length])).toEqual(
      Array.from({ length: 5 }, () => ['label_created', 2]),
    );
  });
});
