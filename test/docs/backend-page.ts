import { resourceNames } from '../../src/model/resource-names.ts';

/** `| `endpoint` | address | …` under a heading → its rows, cell by cell, without the head of the table. */
const rowsUnder = (page: string, heading: string): string[][] => {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^\|(.+)\|$/gm)].slice(2).map(([, row]) => row!.split('|').map((cell) => cell.trim()));
};

const named = (cell = ''): string => /^`([^`]+)`$/.exec(cell)?.[1] ?? '';

/** Options as the page's first script tag gives them: `data-shop-name="x"` → `{ shopName: 'x' }`. */
export const pastedOptions = (page: string): Record<string, string> => {
  const [tag = ''] = /<script [^>]*data-backend="[^>]*>/.exec(page) ?? [];
  const attributes = [...tag.matchAll(/data-([\w-]+)="([^"]*)"/g)].filter(([, name]) => name !== 'backend');
  return Object.fromEntries(
    attributes.map(([, name, value]) => [name!.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()), value!]),
  );
};

/** What a store owner must find on the page of a backend. */
export const sections = ['Paste', 'Options', 'Answers', 'Cannot', 'CORS', 'Limits'] as const;

export const optionsOn = (page: string): string[] => rowsUnder(page, 'Options').map(([name]) => named(name));

/** Resources the page says are answered: all are named, and what is not answered begins with a dash. */
export const answersOn = (page: string): string[] =>
  rowsUnder(page, 'Answers')
    .filter(([, how]) => !how!.startsWith('–'))
    .map(([name]) => named(name));

/** What is wrong with the page of a backend, beside its code. */
export const pageProblems = (
  name: string,
  page: string,
  code: { readonly options: readonly string[]; readonly answers: readonly string[] },
): string[] => {
  const differ = (what: string, said: readonly string[], true_: readonly string[]) => [
    ...true_.filter((one) => !said.includes(one)).map((one) => `${what} "${one}" is missing`),
    ...said.filter((one) => !true_.includes(one)).map((one) => `${what} "${one}" is none`),
  ];
  return [
    ...(page.startsWith(`# ${name}\n`) ? [] : [`its heading is not "# ${name}"`]),
    ...sections
      .filter((heading) => !new RegExp(`^## ${heading}\n\n\\S`, 'm').test(page))
      .map((heading) => `"## ${heading}" is missing or empty`),
    ...differ('option', optionsOn(page), code.options),
    ...differ('answer', answersOn(page), code.answers),
    ...differ(
      'resource',
      rowsUnder(page, 'Answers').map(([cell]) => named(cell)),
      resourceNames,
    ),
  ];
};
