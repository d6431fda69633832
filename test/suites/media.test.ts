import { differ, type Emulated, type Media, openEmulated } from './access/emulated.ts';
import { addressIn, everyScene, type Scene, scored } from './access/scenes.ts';
import { type Mood, openShop } from './access/shop.ts';
import { unexplained } from './access/triage.ts';
import { judgedBy } from './access/criteria.ts';
import { openTally } from './access/tally.ts';
import { describeSuite } from './describe-suite.ts';
import type { Case } from './suite.ts';

interface MediaCase extends Case {
  readonly scene: Scene;
  readonly media: Media;
  /** Tells what is wrong with a scene that is played. */
  readonly check: (page: Emulated, open: (mood: Mood) => Promise<void>) => Promise<string[]>;
}

/** As every page is before it goes to the printer. */
const print = (page: Emulated): Promise<string[]> =>
  page
    .run(async () => {
      dispatchEvent(new Event('beforeprint'));
      await window.access.rest();
      return window.access.unprinted();
    })
    .then(unexplained);

const moving = (page: Emulated): Promise<string[]> => page.run(() => window.access.moving());
const faint = (page: Emulated): Promise<string[]> => page.run(() => window.access.faint());

/** Two of five stars and four of five must not look the same where only the system's colours are left. */
const stars: MediaCase['check'] = async (page, open) => {
  await open('two');
  const two = await page.picture(`[data-subject] ${scored}`);
  await open('four');
  const four = await page.picture(`[data-subject] ${scored}`);
  return differ(two, four) ? [] : ['two stars look like four'];
};

/** Nor must what is pressed look like what is not. */
const toggles: MediaCase['check'] = async (page) => {
  const toggle = '[data-subject] [aria-pressed="false"]:not([aria-disabled="true"])';
  const before = await page.picture(toggle);
  await page.run(() => window.access.pressToggle());
  const after = await page.picture('[data-subject] [aria-pressed="true"]');
  return differ(before, after) ? [] : ['what is pressed looks like what is not'];
};

const forced: Media = { forcedColors: 'active' };

const casesOf = (scene: Scene): MediaCase[] => {
  const id = (what: string) => `${scene.widget}: ${scene.name}, ${what}`;
  const is = (pattern: string) => scene.patterns.some((one) => one.pattern === pattern);
  return [
    { id: id('printed'), scene, media: { media: 'print' }, check: print },
    { id: id('less motion'), scene, media: { reducedMotion: 'reduce' }, check: moving },
    { id: id('more contrast'), scene, media: { contrast: 'more' }, check: faint },
    ...(scene.stars ? [{ id: id('stars in forced colours'), scene, media: forced, check: stars }] : []),
    ...(is('toggle') ? [{ id: id('toggles in forced colours'), scene, media: forced, check: toggles }] : []),
  ];
};

describeSuite<MediaCase>({
  name: 'media',
  promise:
    'paper shows all of the text, forced colours every difference, and nothing moves where less motion is asked for',
  // What no shopper has touched yet: paper and colours do not depend on what was pressed.
  cases: async () =>
    (await everyScene()).filter(({ steps, mood }) => steps.length === 0 && mood === 'trust').flatMap(casesOf),
  sample: { chromium: 45 },
  run: async (cases, engine, tell) => {
    const tally = openTally('media', engine, tell);
    const site = await openShop();
    const page = await openEmulated();
    for (const { id, scene, media, check } of cases) {
      const usual = {
        media: 'screen',
        forcedColors: 'none',
        reducedMotion: 'no-preference',
        contrast: 'no-preference',
      } as const;
      await page.emulate({ ...usual, ...media });
      const open = async (mood: Mood): Promise<void> => {
        await page.open(site.url + addressIn({ ...scene, mood }, 'light'));
        await page.run(() => window.access.play([]));
      };
      await open(scene.mood);
      tally.tell(scene.widget, id, await check(page, open), judgedBy.media);
    }
    tally.save();
    await page.close();
    await site.close();
  },
});
