import type { Format } from '../text/format.ts';

type Say = (key: 'languageNames') => string;

/** `de` → `German`: the common languages are words like others, the rest is left to `Intl`. */
export const languageName = (tag: string, say: Say, format: Format): string => {
  const names = say('languageNames').split('|');
  return names.find((name) => name.startsWith(`${tag} `))?.slice(tag.length + 1) ?? format.language(tag);
};
