/**
 * What the builds put in the place of `zod/mini`: the part of it that our schemas use, as small checks. Contributors
 * write plain zod; `test/checks.test.ts` proves that both accept, refuse, strip and default alike, at the same path.
 */
type Path = readonly PropertyKey[];
interface Issue {
  readonly path: Path;
  readonly message: string;
  /** The type is right and only a check failed: as in zod, further checks are asked nevertheless. */
  readonly soft?: boolean;
}
/** Gives the output, or adds to `issues`. */
type Run = (value: unknown, path: Path, issues: Issue[]) => unknown;
type Check = (value: never) => string | undefined;
type Result = { success: true; data: unknown } | { success: false; error: { issues: Issue[] } };

interface Schema {
  readonly run: Run;
  readonly check: (...checks: Check[]) => Schema;
  readonly safeParse: (value: unknown) => Result;
  readonly parse: (value: unknown) => unknown;
}

const isSoft = ({ soft }: Issue) => soft;

const schema = (run: Run): Schema => {
  const safeParse = (value: unknown): Result => {
    const issues: Issue[] = [];
    const data = run(value, [], issues);
    return issues.length > 0 ? { success: false, error: { issues } } : { success: true, data };
  };
  return {
    run,
    safeParse,
    parse: (value) => {
      const result = safeParse(value);
      if (result.success) return result.data;
      throw new Error(result.error.issues[0]!.message);
    },
    check: (...checks) =>
      schema((value, path, issues) => {
        const before = issues.length;
        const data = run(value, path, issues);
        // A value of the wrong type is not asked further questions.
        if (!issues.slice(before).every(isSoft)) return data;
        for (const one of checks) {
          const message = one(data as never);
          if (message !== undefined) issues.push({ path, message, soft: true });
        }
        return data;
      }),
  };
};

const type = (name: string, is: (value: never) => boolean): Schema =>
  schema((value, path, issues) => {
    if (!is(value as never)) issues.push({ path, message: `is not ${name}` });
    return value;
  });

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const unknown = () => schema((value) => value);
export const string = () => type('text', (value) => typeof value === 'string');
export const boolean = () => type('true or false', (value) => typeof value === 'boolean');
export const number = () => type('a number', (value) => Number.isFinite(value));
export const int = () =>
  type('a whole number', (value) => Number.isInteger(value)).check(refine(Number.isSafeInteger, 'is too large'));
/** An object may say that it cannot be a number, by throwing. */
const toNumber = (value: unknown): unknown => {
  try {
    return Number(value);
  } catch {
    return value;
  }
};
export const coerce = { number: () => schema((value, path, issues) => number().run(toNumber(value), path, issues)) };

const oneOf = (values: readonly unknown[]) => type(`one of ${values.join(', ')}`, (value) => values.includes(value));
export { oneOf as enum };

export const optional = ({ run }: Schema) =>
  schema((value, path, issues) => (value === undefined ? undefined : run(value, path, issues)));

export const _default = ({ run }: Schema, standard: unknown) =>
  schema((value, path, issues) => (value === undefined ? standard : run(value, path, issues)));

const caught = ({ run }: Schema, instead: unknown) =>
  schema((value, path) => {
    const issues: Issue[] = [];
    const data = run(value, path, issues);
    return issues.length > 0 ? instead : data;
  });
export { caught as catch };

export const union = (members: readonly Schema[]) =>
  schema((value, path, issues) => {
    const nearly: Issue[][] = [];
    for (const { run } of members) {
      const own: Issue[] = [];
      const data = run(value, path, own);
      if (own.length === 0) return data;
      if (own.every(isSoft)) nearly.push(own);
    }
    // Where the value has the type of one member alone, what that one found is what is wrong.
    if (nearly.length === 1) issues.push(...nearly[0]!);
    else issues.push({ path, message: 'is of none of the possible shapes' });
    return value;
  });

export const array = ({ run }: Schema) =>
  schema((value, path, issues) => {
    // Not `map`, which skips holes.
    if (Array.isArray(value)) return Array.from(value, (item, index) => run(item, [...path, index], issues));
    issues.push({ path, message: 'is not a list' });
    return value;
  });

export const object = (shape: Readonly<Record<string, Schema>>) => {
  const fields = Object.entries(shape);
  return schema((value, path, issues) => {
    if (!isObject(value)) {
      issues.push({ path, message: 'is not an object' });
      return value;
    }
    const data: Record<string, unknown> = {};
    for (const [key, field] of fields) {
      const output = field.run(value[key], [...path, key], issues);
      if (output !== undefined || key in value) data[key] = output;
    }
    return data;
  });
};

export const record = (_: Schema, { run }: Schema) =>
  schema((value, path, issues) => {
    // An object of a class is none, nor one of another window, unless it is plain there.
    const maker: unknown = isObject(value) && value.constructor;
    if (!isObject(value) || (typeof maker === 'function' && !Object.hasOwn(Object(maker.prototype), 'isPrototypeOf'))) {
      issues.push({ path, message: 'is not an object' });
      return value;
    }
    const entries = Object.entries(value).filter(([key]) => key !== '__proto__');
    return Object.fromEntries(entries.map(([key, item]) => [key, run(item, [...path, key], issues)]));
  });

export const transform = (change: (value: never) => unknown) => schema((value) => change(value as never));

export const pipe = (first: Schema, second: Schema) =>
  schema((value, path, issues) => {
    const before = issues.length;
    const data = first.run(value, path, issues);
    return issues.length > before ? data : second.run(data, path, issues);
  });

export const refine =
  (is: (value: never) => boolean, message = 'is not possible'): Check =>
  (value) =>
    is(value) ? undefined : message;

export const minLength = (least: number) => refine(({ length }: string) => length >= least, `is shorter than ${least}`);
export const maxLength = (most: number) => refine(({ length }: string) => length <= most, `is longer than ${most}`);
export const regex = (form: RegExp) => refine((value: string) => form.test(value), `is not of the form ${form.source}`);
export const gte = (least: number) => refine((value: number) => value >= least, `is less than ${least}`);
export const lte = (most: number) => refine((value: number) => value <= most, `is more than ${most}`);
export const nonnegative = () => gte(0);
