import { afterAll, afterEach, expect, test } from 'vitest';
import { contractExamples } from '../contract.ts';
import { describeWithData } from '../data.ts';
import { everyWidget } from '../every-widget.ts';
import { closeBrowser } from './browser.ts';
import { html, restAnswers, tagFor } from './shop.ts';
import { leave, settledIn, statesIn, visit } from './visit.ts';

afterEach(leave);
afterAll(closeBrowser);

describeWithData('the examples of the wire contract', () => {
  const examples = Object.fromEntries(contractExamples().map(({ resource, answer }) => [resource, answer]));
  const { shipments, ...lists } = examples;
  const firstOf = (list: string, key: string) =>
    (lists[list]?.items as Record<string, string>[] | undefined)?.[0]?.[key];
  const known: Record<string, string | undefined> = {
    product: firstOf('ratings', 'product'),
    number: (shipments?.parcels as { number: string }[] | undefined)?.[0]?.number,
  };

  test.each(everyWidget)('are shown by candor-$name, without a word on the console', async (subject) => {
    const asked = Object.keys(subject.sample.attributes).filter((name) => known[name]);
    const tag = tagFor(subject, Object.fromEntries(asked.map((name) => [name, known[name]!])));
    const answers = { '/trust': restAnswers({ ...lists, shipment: shipments }) };
    const visited = await visit(html({ body: tag }), { answers });
    await settledIn(visited, `candor-${subject.name}`, 1);
    expect(Object.values(await statesIn(visited)).filter(Boolean)).toEqual(['ready']);
    expect(visited.seen).toEqual({ said: [], uncaught: [], violations: [] });
  });
});
