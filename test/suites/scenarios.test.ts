import { everyWidget } from '../every-widget.ts';
import { describeSuite } from './describe-suite.ts';
import { allScenarios } from './scenarios/all.ts';
import { cleanLooks, play, type Problems } from './scenarios/stage.ts';

describeSuite({
  name: 'scenarios',
  promise:
    'whatever a page’s libraries do with it, every widget is there once, as on a clean page, and nothing is thrown',
  cases: () =>
    allScenarios.flatMap((scenario) =>
      everyWidget.map(({ name }) => ({ id: `${scenario.id} × ${name}`, scenario, tag: `candor-${name}` })),
    ),
  sample: { chromium: 60, firefox: 10, webkit: 10 },
  run: async (cases, engine, tell) => {
    const tab = await engine.openTab();
    const clean = await cleanLooks(tab);
    await tab.close();
    for (const [scenario, own] of Map.groupBy(cases, ({ scenario }) => scenario)) {
      const reason = scenario.not?.[engine.name];
      const problems: Problems = reason
        ? {}
        : await play(engine, scenario, clean).catch((thrown) => ({ page: [String(thrown)] }));
      if (reason) console.info(`scenarios: ${scenario.id} is not played in ${engine.name}: ${reason}`);
      for (const { id, tag } of own) tell(id, [...(problems.page ?? []), ...(problems[tag] ?? [])]);
    }
  },
});
