/** No packed text begins with it. */
const mark = '~';

export const isKept = (text: string): boolean => text.startsWith(mark);

/** Tells one text from another; nobody gains by two that are alike. */
const checksum = (text: string): string => {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
  return `${text.length.toString(36)}-${(sum >>> 0).toString(36)}`;
};

const keyOf = (name: string): string => `candor-playground${name}`;

const store = (key: string, text: string): boolean => {
  try {
    sessionStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
};

/** Puts a long text into this tab, for as long as it is open, and gives its name; empty where the tab has no room. */
export const keepInTab = (text: string): string => {
  const name = mark + checksum(text);
  if (store(keyOf(name), text)) return name;
  // What was kept before makes room: a step back then shows the sample.
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(keyOf(mark))) sessionStorage.removeItem(key);
  return store(keyOf(name), text) ? name : '';
};

/** @throws Error where this tab has no such text. */
export const keptInTab = (name: string): string => {
  const text = sessionStorage.getItem(keyOf(name));
  if (text === null) throw new Error('these records were of another tab');
  return text;
};
