import { type Script, scripts } from './access/scripts.ts';
import { addressIn, everyScene, type Scene } from './access/scenes.ts';
import { type Look, looks, openShop } from './access/shop.ts';
import { judgedBy } from './access/criteria.ts';
import { openTally } from './access/tally.ts';
import { walked } from './access/walk.ts';
import { describeSuite } from './describe-suite.ts';
import type { Case } from './suite.ts';

interface KeyboardCase extends Case {
  readonly scene: Scene;
  readonly look: Look;
  readonly instance?: Scene['patterns'][number];
  readonly script: Script;
}

const isOpened = ({ steps: [first, second] }: Scene): boolean => first?.act === 'open all' && !second;

const walks = (scene: Scene): KeyboardCase[] => {
  const shown = isOpened(scene) ? (Object.keys(looks) as Look[]) : (['light'] as const);
  const id = (look: Look) => `${scene.widget}: Tab through ${scene.name}, ${look}`;
  return shown.map((look) => ({ id: id(look), scene, look, script: (tab) => walked(tab, scene) }));
};

const operations = (scene: Scene): KeyboardCase[] =>
  scene.patterns.map((instance, place) => ({
    id: `${scene.widget}: ${instance.pattern} "${instance.name}" in ${scene.name} (${place})`,
    scene,
    look: 'light' as const,
    instance,
    script: scripts[instance.pattern],
  }));

describeSuite<KeyboardCase>({
  name: 'keyboard',
  promise:
    'everything is reached and operated by keyboard as its pattern says, in the order of reading, under a visible focus',
  cases: async () =>
    (await everyScene())
      .filter(({ mood }) => mood !== 'never')
      .flatMap((scene) => walks(scene).concat(operations(scene))),
  sample: { chromium: 45, firefox: 14, webkit: 14 },
  run: async (cases, engine, tell) => {
    const tally = openTally('keyboard', engine, tell);
    const site = await openShop();
    let tab = await engine.openTab();
    for (const [place, { id, scene, look, instance, script }] of cases.entries()) {
      // The walk round a dialog may have ended in the browser's own controls, which keep the focus.
      if (cases[place - 1]?.scene.dialog) {
        await tab.close();
        tab = await engine.openTab();
      }
      await tab.open(site.url + addressIn(scene, look));
      const state = await tab.run((steps) => window.access.play(steps), scene.steps);
      const isThere = !instance || (await tab.run((instance) => window.access.pick(instance), instance));
      const judged = instance
        ? [...judgedBy.script, ...(instance.pattern === 'form' ? judgedBy.form : [])]
        : judgedBy.walk;
      const reached = state.startsWith('cannot') ? [state] : isThere ? [] : ['cannot have the focus'];
      tally.tell(scene.widget, id, reached.length > 0 ? reached : await script(tab), judged);
    }
    tally.save();
    await tab.close();
    await site.close();
  },
});
