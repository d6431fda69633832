import { fieldOf, type PageData } from '../../../src/model/page-data.ts';
import type { Content } from '../content.ts';
import type { Texts } from './installation.ts';

/** Letters of JSON that a page may carry with every visit; what is longer is a file that a browser keeps. */
export const mostInPage = 20_000;

export interface Source {
  readonly settings: Texts;
  readonly data?: PageData | undefined;
  /** What a shop puts on its server for the backend `files`, by path. */
  readonly files?: Readonly<Record<string, string>> | undefined;
}

/** Where the files lie until the shop says otherwise. */
const endpoint = '/trust';

/** Resources of which each subject has a file of its own, beside that of the whole shop. */
const bySubject: Readonly<Record<string, string>> = { reviews: 'product', questions: 'product', shipments: 'number' };

const filesOf = (data: PageData, resources: readonly string[], attributes: Texts): Readonly<Record<string, string>> =>
  Object.fromEntries(
    resources
      .filter((resource) => fieldOf(resource) in data)
      .map((resource) => {
        const subject = attributes[bySubject[resource] ?? ''];
        const path = subject ? `${resource}/${encodeURIComponent(subject)}.json` : `${resource}.json`;
        return [path, JSON.stringify(data[fieldOf(resource)])];
      }),
  );

interface Widget {
  /** The resources it reads, and whether shoppers write by it. */
  readonly resources: readonly string[];
  readonly writes: boolean;
  readonly attributes: Texts;
  /** Names of the options of the chosen backend. */
  readonly options: readonly string[];
}

/** Who answers in the shop. A sample is nobody's reviews and never leaves the playground: a server's place stands there. */
export const sourceOf = (content: Content, { resources, writes, attributes, options }: Widget): Source => {
  if (content.from === 'backend') {
    // An address may name more than its backend takes, such as where else to load the scripts from.
    const known = Object.entries(content.settings).filter(([name]) => name === 'backend' || options.includes(name));
    return { settings: Object.fromEntries(known) };
  }
  const { data } = content.from === 'data' ? content : {};
  if (!data || writes || resources.length === 0) return { settings: { backend: 'rest', endpoint } };
  if (JSON.stringify(data).length <= mostInPage) return { settings: { backend: 'inline' }, data };
  return { settings: { backend: 'files', endpoint }, files: filesOf(data, resources, attributes) };
};
