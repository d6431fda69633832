import { type JSONPath, type Node, type ParseError, parseTree, getNodeValue, printParseErrorCode } from 'jsonc-parser';
import * as z from 'zod/mini';
import { fieldOf, type PageData } from '../../../src/model/page-data.ts';
import type { AnyResource } from '../../../src/model/resource.ts';
import { pathInWords, placeAt, placeOf } from './place.ts';

export interface Problem {
  /** `reviews.items[2].rating`; empty where the text is no JSON. */
  readonly path: string;
  /** `line 3, column 12`. */
  readonly place: string;
  readonly reason: string;
  /** The record is left out, and the rest is shown; otherwise nothing of its list is. */
  readonly leftOut: boolean;
}

export interface Checked {
  /** As it was written, bad records and all: the widget leaves them out itself. Absent where nothing can be shown. */
  readonly data?: PageData | undefined;
  readonly problems: readonly Problem[];
}

const inWords = { error: z.locales.en().localeError };

/** Of what fits in none of several ways, the reasons of the first say most. */
const reasonOf = (issue: z.core.$ZodIssue): { readonly path: JSONPath; readonly reason: string } => {
  const path = issue.path as JSONPath;
  const [first] = issue.code === 'invalid_union' ? (issue.errors[0] ?? []) : [];
  if (!first) return { path, reason: issue.message };
  const inner = reasonOf(first);
  return { path: [...path, ...inner.path], reason: inner.reason };
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface Whole {
  readonly data: Record<string, unknown>;
  /** Steps of a path in `data` that the text does not have, because it holds one answer or its list alone. */
  readonly wrapped: number;
}

/** All answers by name; or one answer; or nothing but its list, where only one can be meant. */
const wholeOf = (value: unknown, resources: readonly AnyResource[]): Whole => {
  const fields = resources.map(({ name }) => fieldOf(name));
  const [resource] = resources;
  const [list] = Object.keys(resource?.records ?? {});
  if (isObject(value) && fields.some((field) => field in value)) return { data: value, wrapped: 0 };
  if (resources.length === 1 && list && Array.isArray(value))
    return { data: { [fields[0]!]: { [list]: value } }, wrapped: 2 };
  if (resources.length === 1 && list && isObject(value) && list in value)
    return { data: { [fields[0]!]: value }, wrapped: 1 };
  return { data: isObject(value) ? value : {}, wrapped: 0 };
};

type Tell = (path: JSONPath, reason: string, leftOut: boolean) => void;

/** True where something of the answer can be shown. */
const checkAnswer = (resource: AnyResource, answer: unknown, tell: Tell): boolean => {
  const field = fieldOf(resource.name);
  const issuesOf = (schema: z.ZodMiniType, value: unknown) => {
    const parsed = schema.safeParse(value, inWords);
    return parsed.success ? [] : parsed.error.issues.map(reasonOf);
  };
  const broken = issuesOf(resource.envelope, answer);
  for (const { path, reason } of broken) tell([field, ...path], reason, false);
  if (broken.length > 0) return false;
  return Object.entries(resource.records).every(([list, schema]) => {
    const records = (answer as Record<string, unknown>)[list];
    if (!Array.isArray(records)) {
      tell([field, list], `"${list}" has to be a list`, false);
      return false;
    }
    const bad = records.filter((record, index) => {
      const [issue] = issuesOf(schema, record);
      if (issue) tell([field, list, index, ...issue.path], issue.reason, true);
      return issue;
    });
    if (records.length === 0 || bad.length < records.length) return true;
    tell([field, list], 'no record of it can be shown', false);
    return false;
  });
};

const withoutSpaces = (code: string): string => code.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim();

const syntaxOf = (text: string, errors: readonly ParseError[]): Problem[] =>
  errors.slice(0, 1).map(({ error, offset }) => ({
    path: '',
    place: placeAt(text, offset),
    reason: `this is no JSON: ${withoutSpaces(printParseErrorCode(error))}`,
    leftOut: false,
  }));

/** Judges pasted JSON by the schemas that the widget itself is protected by. Never throws. */
export const checkJson = (text: string, resources: readonly AnyResource[]): Checked => {
  const errors: ParseError[] = [];
  const root: Node | undefined = parseTree(text, errors, { disallowComments: true });
  if (!root || errors.length > 0) return { problems: syntaxOf(text, errors) };
  const { data, wrapped } = wholeOf(getNodeValue(root), resources);
  const problems: Problem[] = [];
  const tell: Tell = (path, reason, leftOut) =>
    problems.push({ path: pathInWords(path), place: placeOf(text, root, path.slice(wrapped)), reason, leftOut });
  const missing = resources.filter(({ name }) => !(fieldOf(name) in data));
  for (const { name } of missing) tell([fieldOf(name)], 'is missing, and the widget asks for it', false);
  const shown = resources
    .filter((resource) => !missing.includes(resource))
    .map((resource) => checkAnswer(resource, data[fieldOf(resource.name)], tell));
  return { data: shown.length > 0 && shown.every(Boolean) ? data : undefined, problems };
};
