import * as z from 'zod/mini';
import { type AnyBackend, type Answers, defineBackend } from '../src/backend.ts';
import { toKebab } from '../src/element/attributes.ts';
import { type PageData, select } from '../src/model/page-data.ts';
import { widgets } from '../src/registry.ts';
import type { AnyWidget, Messages, Sample, Shape } from '../src/widget.ts';

/** All words of the folders: of what is shown at first, and of what is loaded later. */
const texts = import.meta.glob<Record<string, Messages>>('../src/widgets/*/**/*.text.ts', { eager: true });

const samples = import.meta.glob<Sample>('../src/widgets/*/*.sample.ts', { import: 'sample' });

export interface Subject {
  readonly name: string;
  readonly widget: AnyWidget;
  readonly sample: Sample;
  /** Every word of it in English. */
  readonly words: Messages;
  /** It asks for data, which may be late, or fail. What only writes is ready at once. */
  readonly reads: boolean;
}

const asks = (widget: AnyWidget, { attributes }: Sample): boolean => {
  const parsed = Object.entries(widget.attributes as Shape).map(([name, schema]) => [
    name,
    schema.parse(attributes[toKebab(name)]),
  ]);
  return Object.keys(widget.reads(Object.fromEntries(parsed), widget.choice?.initial)).length > 0;
};

/** The day's last order is always over: how long is left would differ between what is shown now and a minute later. */
const overForToday = (data: PageData): PageData =>
  JSON.parse(JSON.stringify(data).replaceAll(/(?<="cutoff":\{"time":")\d\d:\d\d/g, '00:00')) as PageData;

/** Every widget of the registry with the sample of its folder: what is added there is tested without a line here. */
export const everyWidget: readonly Subject[] = await Promise.all(
  Object.entries(widgets).map(async ([name, load]) => {
    const loadSample = samples[`../src/widgets/${name}/${name}.sample.ts`];
    if (!loadSample) throw new Error(`src/widgets/${name}/${name}.sample.ts is missing: every widget brings a sample`);
    const own = Object.entries(texts).filter(([path]) => path.startsWith(`../src/widgets/${name}/`));
    const words = Object.assign({}, ...own.flatMap(([, exported]) => Object.values(exported)));
    const widget = (await load()).default as AnyWidget;
    const given = await loadSample();
    const sample = { ...given, data: overForToday(given.data) };
    return { name, widget, sample, words, reads: asks(widget, sample) };
  }),
);

export const backendOf = (read: Answers): AnyBackend =>
  defineBackend({ options: z.object({}), connect: () => ({ read }) });

/** Answers from `data` as the `memory` backend does; `asked` is told of every request. */
export const answering = (data: () => PageData, asked: (resource: string) => void = () => {}): AnyBackend =>
  backendOf(
    Object.fromEntries(
      Object.entries(select).map(([name, answer]) => [
        name,
        async (query: never) => {
          asked(name);
          return answer(data(), query);
        },
      ]),
    ) as Answers,
  );

/** Stops with the signal it is given and never answers. */
export const silent = (): AnyBackend =>
  backendOf(
    Object.fromEntries(
      Object.keys(select).map((name) => [
        name,
        (_: never, { signal }: { signal: AbortSignal }) =>
          new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
      ]),
    ) as Answers,
  );

/** The sample with no record in any list, as a shop without reviews answers. */
export const emptied = (data: PageData): PageData =>
  Object.fromEntries(
    Object.entries(data).map(([name, answer]) => {
      const fields = Object.entries(answer as object).map(([key, value]) => [key, Array.isArray(value) ? [] : value]);
      return [name, { ...Object.fromEntries(fields), ...(name === 'reviews' && { total: 0, matching: 0 }) }];
    }),
  );

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Polls until it is true; false after two seconds. */
export const until = async (is: () => boolean): Promise<boolean> => {
  for (let tries = 0; tries < 200 && !is(); tries += 1) await pause(10);
  return is();
};
