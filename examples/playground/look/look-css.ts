/** What would end the declaration it stands in says more than one value. */
const isOneValue = (value: string): boolean => !/[;{}]/.test(value);

/** The look as a style sheet, to be pasted; empty where nothing is set. */
export const lookCss = (look: Readonly<Record<string, string>>): string => {
  const lines = Object.entries(look).filter(([, value]) => isOneValue(value));
  return lines.length > 0 ? `:root {\n${lines.map(([name, value]) => `  ${name}: ${value};\n`).join('')}}` : '';
};
