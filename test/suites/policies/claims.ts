import page from '../../../src/security-policies.md?raw';

/** How a page can load Candor, in the order of the columns. */
export const builds = ['candor.js', 'candor.all.js', 'npm module'] as const;
export type Build = (typeof builds)[number];

/** What is left of a widget under a policy; each is explained under the table. */
export const claims = ['everything', 'no data', 'no pictures', 'no forms', 'nothing'] as const;
export type Claim = (typeof claims)[number];

export interface Row {
  /** As the page says it: directives, a header, or how the policy is given. */
  readonly says: string;
  readonly claims: Readonly<Partial<Record<Build, Claim>>>;
}

const readClaim = (cell: string): Claim | undefined => {
  if (cell === '–') return undefined;
  const claim = claims.find((name) => name === cell);
  if (!claim) throw new Error(`security-policies.md: "${cell}" is none of: ${claims.join(', ')}`);
  return claim;
};

/** The policy that the page calls enough. */
export const least: string = /```\n(default-src [^\n]*)\n```/.exec(page)![1]!;

/** The table of the docs, which is what the suite holds the widgets to. */
export const rows: readonly Row[] = [...page.matchAll(/^\| `([^`]+)` +\|(.+)\|$/gm)].map(([, says, rest]) => {
  const cells = rest!.split('|').map((cell) => readClaim(cell.trim()));
  if (cells.length !== builds.length) throw new Error(`security-policies.md: "${says}" has ${cells.length} claims`);
  return { says: says!, claims: Object.fromEntries(builds.map((build, place) => [build, cells[place]])) };
});
