import * as z from 'zod/mini';
import { type Answers, defineBackend, type Reply, type Sending } from '../../src/backend.ts';
import memory from '../../src/backends/memory.ts';
import { writeNames } from '../../src/model/write.ts';
import { resourceNames } from '../../src/model/resource-names.ts';
import type { Settings } from '../../src/config.ts';
import type { Sample } from '../../src/widget.ts';
import { answersOf } from './content/answers.ts';
import { withPictures } from './samples.ts';
import type { Scene } from './scene.ts';

type Data = Sample['data'];

/** The same answer with nothing in it: its lists empty, its counts 0, its words as they were. */
const emptied = (answer: unknown): unknown =>
  Object.fromEntries(
    Object.entries(answer as object)
      .filter(([, value]) => Array.isArray(value) || typeof value !== 'object')
      .map(([name, value]) => [name, Array.isArray(value) ? [] : typeof value === 'number' ? 0 : value]),
  );

type Take = (input: unknown, sending: Sending) => Promise<Reply>;

const backendOf = (read: Answers, take: Take): Settings => ({
  backend: defineBackend({
    options: z.unknown(),
    connect: () => ({ read, write: async () => Object.fromEntries(writeNames.map((name) => [name, take])) }),
  }),
});

/** A backend that does the same whatever it is asked or given. */
const always = (answer: () => Promise<never>): Settings =>
  backendOf(Object.fromEntries(resourceNames.map((name) => [name, answer])), answer);

/** What a shop would say of everything: it has arrived. It is forgotten at once. */
const taken: Take = async (_, { key }) => ({
  status: 201,
  headers: new Headers(),
  body: { key, id: key, status: 'pending' },
});

/** Answers from records, and takes what is written. */
const answering = (data: Data): Settings => backendOf(memory.connect({ data }).read, taken);

/** What is asked of the backend where it is not the sample's turn to answer. */
const recordsOf = ({ content }: Scene, sample: Sample): Data =>
  content.from === 'data' ? content.data : withPictures(sample.data);

/** The backend that brings a widget into the state of the scene, with the content of the scene. */
export const settingsFor = (scene: Scene, sample: Sample): Settings => {
  const data = recordsOf(scene, sample);
  const settings: Record<Scene['state'], () => Settings> = {
    ready: () => (scene.content.from === 'sample' ? answering(data) : answersOf(scene, sample)),
    loading: () => always(() => new Promise(() => {})),
    empty: () => answering(Object.fromEntries(Object.entries(data).map(([name, one]) => [name, emptied(one)]))),
    error: () => always(() => Promise.reject(new Error('the playground was asked for an error'))),
  };
  return settings[scene.state]();
};
