import { type Answers, type Ask, defineBackend } from '../backend.ts';
import { selectPolicies } from '../model/select.ts';
import { listAt } from './http/answer.ts';
import { type Mapping, Options, type Resources } from './http/options.ts';
import { presets } from './http/presets.ts';
import { reshaper } from './http/record.ts';
import { ask, type Source } from './http/request.ts';

type Name = keyof Resources;

const readList = async (source: Source, query: object, given: Ask): Promise<{ readonly items: readonly unknown[] }> => {
  const { mapping } = source;
  const [answered, reshape] = await Promise.all([
    ask(given, source, { ...query, locale: given.locale }),
    reshaper(mapping.fields),
  ]);
  return { items: (listAt(answered, mapping) ?? []).map(reshape) };
};

type Read = (source: Source, query: never, given: Ask) => Promise<unknown>;

/**
 * How each resource is read from the records of another server; what is not listed cannot be mapped. What only one
 * of them needs comes while the preset does.
 */
const readers: { readonly [One in Name]: () => Read | Promise<Read> } = {
  ratings: async () => (await import('./http/ratings.ts')).readRatings,
  reviews: async () => (await import('./http/reviews.ts')).readReviews,
  badges: () => readList,
  policies: () => async (source, query, given) => selectPolicies(await readList(source, query, given), query),
};

/** The shop's own words stand over those of the preset, field by field. */
const merge = (preset: Mapping = {}, own: Mapping = {}): Mapping => ({
  ...preset,
  ...own,
  fields: { ...preset.fields, ...own.fields },
});

/** Any JSON API, REST or GraphQL, by a mapping that is data: of a preset, of the shop's own, or of both. */
export default defineBackend({
  options: Options,
  connect: (options) => {
    const { preset, resources = {} } = options;
    const load = async (): Promise<Resources> => (preset ? (await presets[preset].load()).default : {});
    // What is set for another backend of the page says nothing of how to read.
    const mapped = Object.entries(resources).filter(([, own]) => Object.keys(own ?? {}).length > 0);
    const names = [...(preset ? presets[preset].answers : []), ...mapped.map(([name]) => name)] as Name[];
    if (names.length === 0) throw new Error('backend "http" needs data-preset, or resources that say how it is read');
    const answer = (name: Name) => async (query: never, given: Ask) => {
      const [known, read] = await Promise.all([load(), readers[name]()]);
      return read({ mapping: merge(known[name], resources[name]), options }, query, given);
    };
    return { read: Object.fromEntries(names.map((name) => [name, answer(name)])) as Answers };
  },
});
