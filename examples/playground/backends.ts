import * as z from 'zod/mini';
import { defineBackend } from '../../src/backend.ts';
import { writeNames } from '../../src/model/write.ts';
import { resourceNames } from '../../src/model/resource-names.ts';
import type { Settings } from '../../src/config.ts';
import type { Sample } from '../../src/widget.ts';
import { answering, answersOf } from './content/answers.ts';
import { withPictures } from './samples.ts';
import type { Scene } from './scene.ts';

/** The same answer with nothing in it: its lists empty, its counts 0, its words as they were. */
const emptied = (answer: unknown): unknown =>
  Object.fromEntries(
    Object.entries(answer as object)
      .filter(([, value]) => Array.isArray(value) || typeof value !== 'object')
      .map(([name, value]) => [name, Array.isArray(value) ? [] : typeof value === 'number' ? 0 : value]),
  );

const all = <Value>(names: readonly string[], value: Value): Record<string, Value> =>
  Object.fromEntries(names.map((name) => [name, value]));

/** A backend that does the same whatever it is asked or given. */
const always = (answer: () => Promise<never>): Settings => ({
  backend: defineBackend({
    options: z.unknown(),
    connect: () => ({ read: all(resourceNames, answer), write: async () => all(writeNames, answer) }),
  }),
});

/** The backend that brings a widget into the state of the scene, with the content of the scene. */
export const settingsFor = (scene: Scene, sample: Sample): Settings => {
  const { content } = scene;
  const data = content.from === 'data' ? content.data : withPictures(sample.data);
  const settings: Record<Scene['state'], () => Settings> = {
    ready: () => answersOf(scene, sample),
    loading: () => always(() => new Promise(() => {})),
    empty: () => answering(Object.fromEntries(Object.entries(data).map(([name, one]) => [name, emptied(one)]))),
    error: () => always(() => Promise.reject(new Error('the playground was asked for an error'))),
  };
  return settings[scene.state]();
};
