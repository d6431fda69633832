import type * as z from 'zod/mini';

type Issue = z.core.$ZodIssue;

/** By the last name of the path; anything else that breaks a pattern has no words of its own. */
const patterns: Record<string, string> = {
  email: 'must be an e-mail address',
  language: 'must be a language tag such as de or pt-BR',
};

const at = (body: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, name) => (value as Record<PropertyKey, unknown> | undefined)?.[name], body);

const units: Record<string, string> = { string: ' characters', array: ' entries' };

const faultOf = (issue: Issue, body: unknown): string => {
  switch (issue.code) {
    case 'invalid_type':
      if (at(body, issue.path) === undefined) return 'is missing';
      return `must be ${{ string: 'text', int: 'a whole number', boolean: 'true or false' }[issue.expected as string] ?? `of type ${issue.expected}`}`;
    case 'too_small':
      if (issue.origin === 'string') return 'must not be empty';
      return `must be at least ${issue.minimum}`;
    case 'too_big':
      return `must be at most ${issue.maximum}${units[issue.origin] ?? ''}`;
    case 'invalid_value':
      return `must be one of ${issue.values.join(', ')}`;
    case 'invalid_format':
      return (
        patterns[String(issue.path.findLast((name) => typeof name === 'string'))] ?? 'is not of the form asked for'
      );
    default:
      return issue.message;
  }
};

/** What is wrong with each field, by its path (`author.name`, `photos.0`). Never repeats what was sent. */
export const faultsOf = (issues: readonly Issue[], body: unknown): Record<string, string> => {
  const faults: Record<string, string> = {};
  // The first fault of a field is the one to mend first.
  for (const issue of issues) faults[issue.path.join('.')] ??= faultOf(issue, body);
  return faults;
};
