/** Without the marks of code and links. */
export const plain = (markdown: string): string =>
  markdown.replaceAll('`', '').replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1');

/** What a widget's README says first, in plain words. */
export const leadOf = (markdown: string): string => {
  const lead = markdown.split(/\n{2,}/).find((paragraph) => /^\w/.test(paragraph)) ?? '';
  return plain(lead.replaceAll('\n', ' '));
};

/** The names that stand as code under `## Parts`. */
export const partsOf = (markdown: string): string[] => {
  const [, section = ''] = /^## Parts\n([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(markdown) ?? [];
  return [...new Set([...section.matchAll(/`([\w-]+)`/g)].map(([, name]) => name!))];
};
