/** A deliberate bug: what the suites must not let through. */
export interface Seed {
  readonly id: string;
  /** What a shopper or a shop would suffer, as a sentence. */
  readonly breaks: string;
  /** Of the project, as in `src/model/link.ts`. */
  readonly file: string;
  /** Stands in the file once; `to` takes its place. */
  readonly from: string;
  readonly to: string;
  /**
   * Who has to notice: a project of the tests, and files of it. Of a suite it is the sample that every test run takes, or
   * the cases with a part of their ids, where only the whole has them.
   */
  readonly caughtBy: {
    readonly project: 'node' | 'chromium' | 'suites';
    readonly files: readonly string[];
    readonly cases?: string;
  };
}

/** Suites by their names. */
export const suites = (...names: string[]): Seed['caughtBy'] => ({
  project: 'suites',
  files: names.map((name) => `test/suites/${name}.test.ts`),
});

/** Cases of one suite. */
export const casesOf = (suite: string, cases: string): Seed['caughtBy'] => ({ ...suites(suite), cases });

/** Tests in Node, by file or folder. */
export const unit = (...files: string[]): Seed['caughtBy'] => ({ project: 'node', files });

/** The text with the bug in it. @throws Error where the code has moved on and the seed has not. */
export const plant = (text: string, { id, file, from, to }: Seed): string => {
  const found = text.split(from).length - 1;
  if (found !== 1) throw new Error(`seed "${id}": ${file} has its place ${found} times instead of once; mend the seed`);
  return text.replace(from, () => to);
};
