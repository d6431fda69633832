const said = new Set<string>();

/** One console line per problem and page, however many widgets meet it. */
export const report = (level: 'warn' | 'error', message: string): void => {
  if (said.has(message)) return;
  said.add(message);
  console[level](`[candor] ${message}`);
};

/** For tests: a new page has said nothing yet. */
export const forgetReports = (): void => said.clear();
