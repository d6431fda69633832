import * as z from 'zod/mini';
import { defineBackend, type Reply, type Sending } from '../../../src/backend.ts';
import memory from '../../../src/backends/memory.ts';
import type { Settings } from '../../../src/config.ts';
import type { PageData } from '../../../src/model/page-data.ts';
import { writeNames } from '../../../src/model/write.ts';
import type { Sample } from '../../../src/widget.ts';
import { withPictures } from '../samples.ts';
import type { Scene } from '../scene.ts';

/** What a shop would say of everything: it has arrived. It is forgotten at once. */
const taken = async (_: unknown, { key }: Sending): Promise<Reply> => ({
  status: 201,
  headers: new Headers(),
  body: { key, id: key, status: 'pending' },
});

/** The records, and somebody who takes what is written. */
export const answering = (data: PageData): Settings => ({
  backend: defineBackend({
    options: z.unknown(),
    connect: () => ({
      ...memory.connect({ data }),
      write: async () => Object.fromEntries(writeNames.map((name) => [name, taken])),
    }),
  }),
});

/** Who answers in the preview: the sample, the visitor's own records, or really the backend they named. */
export const answersOf = ({ content }: Pick<Scene, 'content'>, sample: Sample): Settings => {
  if (content.from === 'backend') return { ...content.settings };
  return answering(content.from === 'data' ? content.data : withPictures(sample.data));
};
