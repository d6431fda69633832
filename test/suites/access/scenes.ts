import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBuilt, root } from '../../built.ts';
import { everyWidget, type Subject } from '../../every-widget.ts';
import { launchers } from '../engines/engines.ts';
import type { Tab } from '../engines/engine.ts';
import { inParallel } from '../in-parallel.ts';
import type { Instance } from './page/patterns.ts';
import type { Offer, Step } from './page/steps.ts';
import { addressOf, type Attributes, choicesOf, flagsOf, type Look, type Mood, openShop } from './shop.ts';

/** One thing a shopper can meet: a tag, a server, and the steps that lead there. */
export interface Scene {
  /** Unique within the widget. */
  readonly name: string;
  readonly widget: string;
  readonly attributes: Attributes;
  readonly bare?: boolean;
  readonly mood: Mood;
  readonly steps: readonly Step[];
  /** What can be operated in it and in no scene of this widget before. */
  readonly patterns: readonly Instance[];
  /** A modal dialog is open. */
  readonly dialog: boolean;
  /** It draws stars. */
  readonly stars: boolean;
}

export const addressIn = ({ widget, attributes, bare, mood }: Scene, look: Look, style = ''): string =>
  addressOf({ widget, attributes, mood, ...(bare && { bare }), look, style });

type Press = Offer & { readonly filled?: boolean };

/** Presses that may lead somewhere: what opens on the spot is open already, and a form is sent empty and filled in. */
const pressesFrom = (offers: readonly Offer[], known: ReadonlySet<string>): Press[] =>
  offers
    .filter(({ path, place, opens }) => !opens && !known.has(`${path} ${place}`))
    .flatMap((offer) => (offer.sends ? [offer, { ...offer, filled: true }] : [offer]));

const after = (scene: Scene, { path, place, name, filled }: Press, mood: Mood): Scene => ({
  ...scene,
  mood,
  name: `${scene.name}, ${filled ? 'filled in, ' : ''}${name}${mood === scene.mood ? '' : ` (${mood})`}`,
  steps: [...scene.steps, ...(filled ? [{ act: 'fill' } as const] : []), { act: 'press', path, place }],
});

/** A row of stars that shows a score: not a single one, which only says of what the number is, and not what is pressed. */
export const scored = 'svg[part~="stars"]:not([data-single])';

/** How many steps away scenes are looked for. */
const depth = 4;

/** Everything that can be met from some tags of one widget: each scene but the first shows something no other does. */
const explore = async (tab: Tab, url: string, starts: readonly Scene[]): Promise<Scene[]> => {
  const seen = new Set<string>();
  const pressed = new Set<string>();
  const operated = new Set<string>();
  const found: Scene[] = [];
  const look = async (scene: Scene): Promise<boolean> => {
    await tab.open(url + addressIn(scene, 'light'));
    await tab.run((steps) => window.access.play(steps), scene.steps);
    const kinds = await tab.run(() => window.access.kinds());
    const fresh = kinds.filter((kind) => !seen.has(kind));
    fresh.forEach((kind) => seen.add(kind));
    if (fresh.length > 0 || scene.steps.length === 0) {
      const instances = await tab.run(() => window.access.instances());
      const patterns = instances.filter(({ pattern, path }) => !operated.has(`${pattern} ${path}`));
      patterns.forEach(({ pattern, path }) => operated.add(`${pattern} ${path}`));
      const [dialog, stars] = await tab.run(
        (...selectors) => selectors.map((one) => window.access.has(one)),
        'dialog[open]',
        scored,
      );
      found.push({ ...scene, patterns, dialog: dialog!, stars: stars! });
    }
    return fresh.length > 0;
  };
  const goOn = async (scene: Scene): Promise<void> => {
    if (scene.steps.length >= depth) return;
    const next = pressesFrom(await tab.run(() => window.access.offers()), pressed);
    next.forEach(({ path, place }) => pressed.add(`${path} ${place}`));
    for (const press of next) {
      const moods: readonly Mood[] = press.filled ? ['trust', 'refusing', 'away'] : [scene.mood];
      for (const mood of moods) {
        const scene_ = after(scene, press, mood);
        if (await look(scene_)) await goOn(scene_);
      }
    }
  };
  for (const start of starts) {
    await look(start);
    const opened: Scene = { ...start, name: `${start.name}, opened`, steps: [{ act: 'open all' }] };
    await look(opened);
    await goOn(opened);
  }
  return found;
};

const plain = { steps: [], patterns: [], dialog: false, stars: false };

const answersBadly = { loading: 'never', error: 'broken', empty: 'none' } as const satisfies Record<string, Mood>;

/** A widget on a server that does not answer as hoped. */
const unready = ({ name: widget, reads }: Subject, attributes: Attributes): Scene[] =>
  (reads ? Object.entries(answersBadly) : []).map(([name, mood]) =>
    Object.assign({ name, widget, attributes, mood }, plain),
  );

const withChoice = (scene: Scene, choice: Attributes): Scene => ({
  ...scene,
  name: Object.entries(choice).flat().join(' '),
  attributes: { ...scene.attributes, ...choice },
});

/** A widget as its sample shows it, with each value of each choice, and without what its sample says. */
const startsOf = (subject: Subject): Scene[] => {
  const attributes = flagsOf(subject);
  const ready: Scene = { name: 'ready', widget: subject.name, attributes, mood: 'trust', ...plain };
  return [
    ready,
    ...choicesOf(subject).map((choice) => withChoice(ready, choice)),
    ...(Object.keys(subject.sample.attributes).length > 0 ? [{ ...ready, name: 'bare', bare: true }] : []),
  ];
};

const numbered = (scenes: readonly Scene[]): Scene[] => {
  const names = new Map<string, number>();
  return scenes.map((scene) => {
    const times = (names.get(scene.name) ?? 0) + 1;
    names.set(scene.name, times);
    return times === 1 ? scene : { ...scene, name: `${scene.name} ${times}` };
  });
};

const discover = async (): Promise<Scene[]> => {
  const launcher = Object.values(launchers).find(({ isInstalled }) => isInstalled());
  if (!launcher) return [];
  const [engine, site] = [await launcher.launch(), await openShop()];
  try {
    const scenes: Scene[][] = [];
    await inParallel(everyWidget, engine, async (subject, tab, place) => {
      const explored = await explore(tab, site.url, startsOf(subject));
      scenes[place] = numbered([...unready(subject, flagsOf(subject)), ...explored]);
    });
    return scenes.flat();
  } finally {
    await engine.close();
    await site.close();
  }
};

/** What finds them. */
const finders = ['scenes', 'shop', 'page/tree', 'page/rest', 'page/steps', 'page/fill', 'page/stops', 'page/patterns'];

/** What scenes follow from: the built files, the samples and the code that finds them. */
const origin = (): string => {
  const hash = createHash('sha256').update(readBuilt('cdn/.vite/manifest.json'));
  for (const file of finders) hash.update(readFileSync(join(import.meta.dirname, `${file}.ts`)));
  return hash.update(JSON.stringify(everyWidget.map(({ sample }) => sample))).digest('hex');
};

const kept = join(root, 'dist/scenes.json');

/** They are the same for every suite until something changes, and take a while to find. */
const keptOr = async (find: () => Promise<Scene[]>): Promise<readonly Scene[]> => {
  const now = origin();
  const known = existsSync(kept)
    ? (JSON.parse(readFileSync(kept, 'utf8')) as { of: string; scenes: Scene[] })
    : undefined;
  if (known?.of === now) return known.scenes;
  const scenes = await find();
  writeFileSync(kept, JSON.stringify({ of: now, scenes }));
  return scenes;
};

let scenes: Promise<readonly Scene[]> | undefined;

/** Every scene of every widget, found by pressing what can be pressed. */
export const everyScene = (): Promise<readonly Scene[]> => (scenes ??= keptOr(discover));
