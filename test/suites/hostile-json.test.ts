import { expect } from 'vitest';
import { check } from '../../src/client/check.ts';
import type { ResourceName } from '../../src/model/resource-names.ts';
import { resources } from '../../src/model/resources.ts';
import { html } from '../browsers/shop.ts';
import { openSite } from '../browsers/site.ts';
import { builtFrom } from '../built.ts';
import { everyBackend } from '../every-backend.ts';
import { queries } from '../shop-data.ts';
import { describeSuite } from './describe-suite.ts';
import { askHostile, type Trial } from './hostile-json/ask.ts';
import { answersBeside, bodies, goodOnes, pageData } from './hostile-json/bodies.ts';
import { inGroups } from './injection/stage.ts';
import { seenIn, witness, witnessTag } from './witness.ts';

const trialOf = (text: string): Trial => {
  const answers = answersBeside(text);
  return { text, beside: JSON.stringify(answers), data: JSON.stringify(pageData(answers)) };
};

/** Nothing hostile: what a backend then keeps of the contract's own records it has to keep always. */
const harmless = trialOf('"a text"');

/** Questions that the good records answer. */
const asked = {
  ...queries,
  ...Object.fromEntries(
    goodOnes.map(({ resource, text }) => {
      const record = JSON.parse(text) as Record<string, unknown>;
      const fitting = Object.entries(queries[resource as ResourceName]).map(([name, value]) => {
        if (Array.isArray(value)) return [name, [record.product]];
        return [name, typeof record[name] === 'string' ? record[name] : value];
      });
      return [resource, Object.fromEntries(fitting)];
    }),
  ),
};

/** Lists of which the client would lose the good record beside these. */
const lostByCheck = (text: string): string[] => {
  const answers = answersBeside(text);
  return goodOnes.flatMap(({ resource, list }) => {
    const { answer } = check(resources[resource as ResourceName], answers[resource]);
    return (answer[list] as unknown[]).length > 0 ? [] : [`the client loses the good record of "${resource}"`];
  });
};

/** A page with nothing but the built backend. */
const pageOf = (name: string): string => {
  const file = builtFrom(`src/backends/${name}.ts`).replace('cdn/', '/candor/');
  return html({
    head: `${witnessTag()}<script type="module">import backend from '${file}'; window.backend = backend;</script>`,
    body: '',
  });
};

describeSuite({
  name: 'hostile JSON',
  promise:
    'whatever comes in the place of data changes no prototype, is never taken for JSON where it is none, and costs no good record',
  cases: () =>
    everyBackend.flatMap((one) => bodies.map((body) => ({ id: `${body.id} through ${one.name}`, one, body }))),
  sample: { chromium: 500, firefox: 160, webkit: 160 },
  run: async (cases, engine, tell) => {
    const site = await openSite({
      pages: Object.fromEntries(everyBackend.map(({ name }) => [`/${name}`, pageOf(name)])),
      answers: { ...witness },
    });
    const tab = await engine.openTab();
    const everKept: string[] = [];
    for (const [{ name, options }, of] of Map.groupBy(cases, ({ one }) => one)) {
      await tab.open(`${site.url}/${name}`);
      const [usual] = await tab.run(askHostile, options, [harmless], asked, goodOnes);
      everKept.push(...usual!.kept);
      for (const group of inGroups(of, 50)) {
        const outcomes = await tab.run(
          askHostile,
          options,
          group.map(({ body }) => trialOf(body.text)),
          asked,
          goodOnes,
        );
        group.forEach(({ id, body }, place) => {
          const { polluted, answered, kept } = outcomes[place]!;
          tell(id, [
            ...polluted.map((key) => `${key} has changed`),
            ...(body.rejected ? answered.map((resource) => `"${resource}" was answered from what is no JSON`) : []),
            ...usual!.kept
              .filter((resource) => !kept.includes(resource))
              .map((resource) => `"${resource}" lost its good record`),
            ...lostByCheck(body.text),
          ]);
        });
      }
      const { uncaught, executed } = await seenIn(tab);
      const last = of.at(-1)!.id;
      if (uncaught.length + executed.length > 0) tell(last, [...uncaught, ...executed]);
    }
    expect(new Set(everKept)).toEqual(new Set(goodOnes.map(({ resource }) => resource)));
    await tab.close();
    await site.close();
  },
});
