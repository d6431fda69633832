import { rules } from './rules.ts';
import { readSource, type Source } from './source.ts';

/** `test` and `sample` files run in no page. */
const runs = (path: string): boolean => /\.(tsx?|css)$/.test(path) && !/\.(test|sample)\./.test(path);

/** What every widget's folder holds, in reading order. */
const widgetFiles = ['.ts', '.attributes.ts', '.view.tsx', '.css', '.text.ts', '.sample.ts', '.test.tsx'];
/** Further files divide a large one: parts of the view, their styles and tests, roles of the widget; a folder is what it loads later. `npm run access` writes ACCESS.md. */
const isFurther = (widget: string, file: string): boolean =>
  file === 'ACCESS.md' ||
  /^([a-z-]+\/)?[a-z-]+\.(view\.tsx|css|test\..*)$/.test(file) ||
  /^[a-z-]+\/[a-z-]+\.text\.ts$/.test(file) ||
  new RegExp(`^${widget}\\.[a-z-]+(\\.test)?\\.tsx?$`).test(file);

const folderProblems = (paths: readonly string[]): string[] => {
  const names = new Set(paths.flatMap((path) => /^widgets\/([^/]+)\//.exec(path)?.[1] ?? []));
  return [...names].flatMap((name) => {
    const files = paths
      .filter((path) => path.startsWith(`widgets/${name}/`))
      .map((path) => path.slice(`widgets/${name}/`.length));
    const expected = widgetFiles.map((role) => `${name}${role}`).concat('README.md');
    const missing = expected.filter((file) => !files.includes(file));
    const foreign = files.filter((file) => !expected.includes(file) && !isFurther(name, file));
    return missing
      .map((file) => `widgets/${name}: ${file} is missing`)
      .concat(foreign.map((file) => `widgets/${name}: ${file} is none of a widget's files`));
  });
};

/** Every widget's folder and every backend's file has its line, under its own name. */
const registryProblems = (paths: readonly string[], registry: Source | undefined, text: string): string[] => {
  const listed = (registry?.imports ?? []).filter(({ as }) => as === 'lazy').map(({ from }) => from);
  const modules = paths.filter((path) => runs(path) && /^widgets\/([^/]+)\/\1\.ts$|^backends\/[^/]+\.ts$/.test(path));
  return modules
    .filter((path) => {
      const name = path.split('/')[1]!.replace(/\.ts$/, '');
      const line = new RegExp(`(\\b${name}|['"]${name}['"]): \\(\\) => import\\(['"]\\./${path}['"]\\)`);
      return !listed.includes(`./${path}`) || !line.test(text);
    })
    .map((path) => `registry.ts: ${path} has no line under its name`);
};

/** Everything that breaks the rules of the design, each as `file: sentence`. `files`: path in `src` → its text. */
export const violations = (files: ReadonlyMap<string, string>): string[] => {
  const paths = [...files.keys()];
  const sources = paths.filter(runs).map((path) => readSource(path, files.get(path)!));
  const registry = sources.find(({ path }) => path === 'registry.ts');
  return [
    ...sources.flatMap((source) =>
      rules.flatMap((rule) => rule(source).map((sentence) => `${source.path}: ${sentence}`)),
    ),
    ...folderProblems(paths),
    ...registryProblems(paths, registry, files.get('registry.ts') ?? ''),
  ];
};
