import { withLeaf } from '../../leaves.ts';
import { fieldOf as dataOf } from '../../../src/model/page-data.ts';
import { readVectors } from '../../data.ts';
import { type Whole, wholes } from '../injection/records.ts';

interface Body {
  readonly id: string;
  /** As it comes over the network, right or wrong. */
  readonly text: string;
  /** The JSON grammar says that it is none. */
  readonly rejected?: boolean;
}

const builtIn: readonly Body[] = [
  { id: 'own polluting', text: '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}' },
  { id: 'own deep', text: '{"items":[{"__proto__":{"polluted":1}},null,7,[],{}]}' },
  { id: 'own node', text: '{"_value":{"type":"script","props":{"children":"alert(1)"},"constructor":null}}' },
  { id: 'own trailing', text: '{"items":[],}', rejected: true },
];

const textOf = (base64: string): string => new TextDecoder().decode(Buffer.from(base64, 'base64'));

/** What is too deep or too long to stand in a page again and again; the limits have tests of their own. */
const longest = 20_000;

export const bodies: readonly Body[] = [
  ...builtIn,
  ...readVectors<{ id: string; body?: string }>('attack/json-hostile.json').map(({ id, body }) => ({
    id,
    text: body ?? '',
  })),
  ...readVectors<{ name: string; b64: string; expect: string }>('attack/json-test-suite.json').map(
    ({ name, b64, expect }) => ({
      id: name,
      text: textOf(b64),
      // Bytes that are no text are replaced as a browser does, and what is left may be right.
      rejected: expect === 'reject' && !textOf(b64).includes('\uFFFD'),
    }),
  ),
].filter(({ text }) => text.length <= longest);

const valueOf = (text: string): unknown => {
  try {
    const value = JSON.parse(text) as { readonly _value?: unknown } | null;
    return value && Object.hasOwn(value, '_value') ? value._value : value;
  } catch {
    return text;
  }
};

/** Records of a list: a good one, the value in the place of a record, and good ones with the value in one field each. */
const recordsWith = (whole: Whole, value: unknown): unknown[] => [
  whole.value,
  value,
  ...Object.keys(whole.value).map((field) => withLeaf(whole.value, [field], value)),
];

/** Whole answers of every resource in which the one good record of each list stands beside broken ones. */
export const answersBeside = (text: string): Record<string, unknown> => {
  const answers: Record<string, Record<string, unknown>> = {};
  for (const whole of wholes) {
    const part = whole.list ? { [whole.list]: recordsWith(whole, valueOf(text)) } : whole.value;
    answers[whole.resource] = { ...answers[whole.resource], ...part };
  }
  return answers;
};

/** … as a page or an app holds them. */
export const pageData = (answers: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(answers).map(([resource, answer]) => [dataOf(resource), answer]));

/** What stands in a list, to be found again, and who is asked for it. */
export const goodOnes = wholes
  .filter(({ list }) => list)
  .map(({ resource, list, value }) => ({ resource, list: list!, text: JSON.stringify(value) }));
