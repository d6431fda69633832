import type { Mode } from './access/page/modes.ts';
import { addressIn, everyScene } from './access/scenes.ts';
import { framed, type Look, openShop } from './access/shop.ts';
import { judgedBy } from './access/criteria.ts';
import { openTally } from './access/tally.ts';
import { describeSuite } from './describe-suite.ts';

interface Display {
  readonly look: Look;
  readonly width: number;
  readonly height: number;
  readonly mode?: Mode;
}

/** How readers may show a page; 320 by 256 is a screen of 1280 by 1024 at 400 %. */
const displays: Readonly<Record<string, Display>> = {
  'at 400 %': { look: 'light', width: 320, height: 256 },
  'at 400 %, right to left': { look: 'right to left', width: 320, height: 256 },
  'with text spacing': { look: 'light', width: 1000, height: 800, mode: 'spacing' },
  'with text at 200 %': { look: 'light', width: 1280, height: 800, mode: 'large text' },
};

describeSuite({
  name: 'display',
  promise:
    'everything is read and hit at 320 px and 400 %, with text spacing and with text at 200 %, without scrolling both ways',
  cases: async () =>
    (await everyScene())
      .filter(({ mood }) => mood !== 'never')
      .flatMap((scene) =>
        Object.entries(displays).map(([name, display]) => ({
          id: `${scene.widget}: ${scene.name}, ${name}`,
          scene,
          display,
        })),
      ),
  sample: { chromium: 45, firefox: 14, webkit: 14 },
  run: async (cases, engine, tell) => {
    const tally = openTally('display', engine, tell);
    const site = await openShop();
    const tab = await engine.openTab();
    for (const { id, scene, display } of cases) {
      const { look, width, height, mode } = display;
      await tab.open(site.url + framed(addressIn(scene, look), width, height));
      await tab.run(async () => {
        while (!document.documentElement.hasAttribute('data-framed')) await new Promise((then) => setTimeout(then, 10));
      });
      const state = await tab.run((steps) => window.access.play(steps), scene.steps);
      if (mode) await tab.run((mode) => window.access.put(mode), mode);
      const faults = await tab.run(() => window.access.layoutFaults());
      tally.tell(scene.widget, id, state.startsWith('cannot') ? [state] : faults, judgedBy[mode ?? 'narrow']);
    }
    tally.save();
    await tab.close();
    await site.close();
  },
});
