import { describeSuite } from './describe-suite.ts';
import { addressIn, everyScene } from './access/scenes.ts';
import { type Look, looks, openShop } from './access/shop.ts';
import { judgedBy } from './access/criteria.ts';
import { openTally } from './access/tally.ts';
import { judged } from './access/triage.ts';

describeSuite({
  name: 'axe',
  promise:
    'axe finds nothing against WCAG 2.2 A and AA or best practice in any scene, and nothing undecided is unexplained',
  cases: async () =>
    (await everyScene()).flatMap((scene) =>
      (Object.keys(looks) as Look[]).map((look) => ({ id: `${scene.widget}: ${scene.name}, ${look}`, scene, look })),
    ),
  sample: { chromium: 45, firefox: 14, webkit: 14 },
  run: async (cases, engine, tell) => {
    const tally = openTally('axe', engine, tell);
    const site = await openShop();
    const tab = await engine.openTab();
    for (const { id, scene, look } of cases) {
      await tab.open(site.url + addressIn(scene, look));
      const loads = scene.mood === 'never';
      // Nothing is played there, which would wait for it.
      if (loads)
        await tab.run(async () => {
          while (!document.querySelector('[data-subject]')?.shadowRoot)
            await new Promise((resolve) => setTimeout(resolve, 10));
        });
      const state = loads ? 'loading' : await tab.run((steps) => window.access.play(steps), scene.steps);
      const findings = await tab.run(() => window.access.runAxe());
      const faint = await tab.run(() => window.access.faint());
      const problems = [...(state.startsWith('cannot') ? [state] : []), ...judged(findings), ...faint];
      const criteria = findings.passed.flatMap(({ criteria }) => criteria);
      tally.tell(scene.widget, id, problems, [...criteria, ...judgedBy.contrast]);
    }
    tally.save();
    await tab.close();
    await site.close();
  },
});
