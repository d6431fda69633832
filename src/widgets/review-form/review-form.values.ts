import type { Part } from '../../model/outbox.ts';
import type { ReviewInput } from '../../model/write.ts';

/** A photo as it will be sent, with the name of the file it was made of. */
export interface Photo extends Part {
  readonly name: string;
}

interface Fact {
  readonly name: string;
  readonly value: string;
}

/** What stands in the fields. */
export interface Values {
  readonly rating: number | undefined;
  readonly title: string;
  readonly body: string;
  readonly facts: readonly Fact[];
  readonly photos: readonly Photo[];
  readonly name: string;
  readonly email: string;
  readonly trap: string;
}

export const noValues: Values = {
  rating: undefined,
  title: '',
  body: '',
  facts: [],
  photos: [],
  name: '',
  email: '',
  trap: '',
};

const list = <Entry>(value: unknown, is: (entry: Entry) => boolean): Entry[] =>
  Array.isArray(value) ? (value as Entry[]).filter((entry) => entry && is(entry)) : [];

/** A draft of this version or another: what is there and fits. A storage for text only has no photos. */
export const valuesOf = (draft: unknown): Values => {
  const found = (draft ?? {}) as Partial<Record<keyof Values, unknown>>;
  const text = (name: keyof Values): string => (typeof found[name] === 'string' ? found[name] : '');
  return {
    rating: [1, 2, 3, 4, 5].find((stars) => stars === found.rating),
    title: text('title'),
    body: text('body'),
    facts: list<Fact>(found.facts, ({ name, value }) => typeof name === 'string' && typeof value === 'string'),
    photos: list<Photo>(found.photos, ({ key, blob }) => typeof key === 'string' && blob instanceof Blob),
    name: text('name'),
    email: text('email'),
    trap: '',
  };
};

export const factOf = ({ facts }: Values, name: string): string => facts.find((one) => one.name === name)?.value ?? '';

export const withFact = ({ facts }: Values, name: string, value: string): readonly Fact[] => [
  ...facts.filter((one) => one.name !== name),
  { name, value },
];

/** The facts that are given, of those that are asked for, in their order. */
const factsGiven = (values: Values, names: readonly string[]): Fact[] =>
  names.map((name) => ({ name, value: factOf(values, name).trim() })).filter(({ value }) => value !== '');

/** Paths of fields that lack what they need, in their order. */
export const lacking = ({ rating, name, email }: Values): ('rating' | 'author.name' | 'email')[] => [
  ...(rating === undefined ? ['rating' as const] : []),
  ...(name.trim() === '' ? ['author.name' as const] : []),
  // As the contract: enough to tell an address from a mistake.
  ...(email.trim() !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) ? ['email' as const] : []),
];

/** What is sent. Empty fields are absent, and nobody's language or purchase is guessed. */
export const inputOf = (values: Values, product: string | undefined, names: readonly string[]): ReviewInput => {
  const { rating, photos, trap } = values;
  const facts = factsGiven(values, names);
  const optional = (text: string): string | undefined => text.trim() || undefined;
  return {
    product,
    rating: rating!,
    title: optional(values.title),
    body: optional(values.body),
    author: { name: values.name.trim(), facts: facts.length > 0 ? facts : undefined },
    email: optional(values.email),
    photos: photos.length > 0 ? photos.map(({ key }) => key) : undefined,
    trap: trap || undefined,
  };
};

const fields = ['rating', 'title', 'body', 'photos', 'author.name', 'email'];

/**
 * The field of the form that a path of the input belongs to: `photos.1` → `photos`, `author.facts.0.value` → the field
 * of the first fact given; `undefined` where the form has none.
 */
export const fieldOf = (path: string, values: Values, names: readonly string[]): string | undefined => {
  const fact = /^author\.facts\b\D*(\d*)/.exec(path);
  if (!fact) return fields.find((field) => path === field || path.startsWith(`${field}.`));
  const given = factsGiven(values, names)[Number(fact[1])];
  return given && `fact-${names.indexOf(given.name)}`;
};
