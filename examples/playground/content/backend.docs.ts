import type { BackendName } from '../../../src/registry.ts';
import { leadOf, plain } from '../../../src/manifest/readme.ts';
import { describedIn } from '../readme.ts';

const pages = import.meta.glob<string>('../../../src/backends/*.md', { eager: true, query: '?raw', import: 'default' });

/** Prose and code, in the order in which they are read. */
export interface Passage {
  readonly code: boolean;
  readonly text: string;
}

export interface BackendDocs {
  readonly lead: string;
  /** Option → what it does. */
  readonly options: Readonly<Record<string, string>>;
  /** What it says of being asked from another origin, as from here. */
  readonly origins: readonly Passage[];
}

const withoutStress = (text: string): string => text.replaceAll(/\b_|_\b/g, '');

const sectionOf = (markdown: string, title: string): string =>
  new RegExp(`^## ${title}\\n([\\s\\S]*?)(?=^## |(?![\\s\\S]))`, 'm').exec(markdown)?.[1]?.trim() ?? '';

export const parseDocs = (markdown: string): BackendDocs => {
  const options = Object.entries(describedIn(sectionOf(markdown, 'Options')));
  const parts = sectionOf(markdown, 'CORS').split(/```\w*\n([\s\S]*?)\n```/);
  return {
    lead: leadOf(markdown),
    options: Object.fromEntries(options.map(([name, text]) => [name, withoutStress(text)])),
    origins: parts
      .map((text, index) => ({
        code: index % 2 === 1,
        text: index % 2 === 1 ? text : withoutStress(plain(text)).trim(),
      }))
      .filter(({ text }) => text),
  };
};

export const docsOf = (name: BackendName): BackendDocs => parseDocs(pages[`../../../src/backends/${name}.md`] ?? '');
