export interface Token {
  readonly name: string;
  /** As the style sheet has it, on a light page; absent where it follows the page. */
  readonly standard?: string;
  readonly description: string;
}

/** Every `--candor-*` that a style sheet reads, with the comment that stands behind it where it is first read. */
export const tokensOf = (css: string): Token[] => {
  const found = new Map<string, Token>();
  for (const [, line, comment = ''] of css.matchAll(/^(.*?)(?:\/\* (.*?) \*\/)?$/gm)) {
    for (const [, name, standard] of line!.matchAll(/var\((--candor-[\w-]+)(?:, ((?:[^()]|\([^()]*\))+))?\)/g)) {
      const own = standard && !/^(inherit|var\(.*)$/.test(standard) ? { standard } : {};
      if (!found.has(name!)) found.set(name!, { name: name!, ...own, description: comment });
    }
  }
  return [...found.values()];
};
