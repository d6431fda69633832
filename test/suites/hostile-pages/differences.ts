import type { Inventory } from './observer/inventory.ts';
import type { Report, Shown } from './observer/main.ts';
import type { Wire } from './server.ts';

const cut = (text: string | undefined): string =>
  text === undefined ? 'nothing' : text.length > 160 ? `${text.slice(0, 160)}…` : text;

/** Long lines from shortly before the place where they differ. */
const fromDifference = (seen = '', expected = ''): string[] => {
  let place = 0;
  while (place < seen.length && seen[place] === expected[place]) place += 1;
  const start = Math.max(0, place - 40);
  return [seen, expected].map((line) => (start > 0 ? `…${line.slice(start)}` : line));
};

/** The first lines of two trees that differ. */
export const differentLine = (what: string, seen: readonly string[], expected: readonly string[]): string[] => {
  const place = expected.findIndex((line, index) => line !== seen[index]);
  if (place < 0 && seen.length <= expected.length) return [];
  const at = place < 0 ? expected.length : place;
  const [is, was] = fromDifference(seen[at], expected[at]);
  return [`${what}, line ${at + 1} of ${expected.length}: ${cut(is)} instead of ${cut(was)}`];
};

const withoutWords = (lines: readonly string[]): string[] => lines.filter((line) => !line.trim().startsWith('"'));

export const differentShown = (what: string, seen: Shown | undefined, expected: Shown, words: boolean): string[] => {
  if (!seen) return [`${what}: the element is gone`];
  if (seen.state !== expected.state) return [`${what}: it is ${seen.state} instead of ${expected.state}`];
  return words
    ? differentLine(what, seen.tree, expected.tree)
    : differentLine(what, withoutWords(seen.tree), withoutWords(expected.tree));
};

const lineOf = ({ request, headers, body }: Wire): string => `${request} ${JSON.stringify(headers)} ${body}`;

/** What was sent, whatever the order it came in. */
export const differentWires = (seen: readonly Wire[], expected: readonly Wire[]): string[] => {
  const left = expected.map(lineOf);
  const surplus = seen.map(lineOf).filter((line) => {
    const place = left.indexOf(line);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
  const instead = (line: string): string => {
    const place = left.findIndex((one) => one.startsWith(line.split(' {')[0]!));
    if (place < 0) return `sent ${cut(line)}`;
    const [is, was] = fromDifference(line, left.splice(place, 1)[0]!);
    return `sent to ${line.split(' {')[0]} ${cut(is)} instead of ${cut(was)}`;
  };
  return [...surplus.map(instead), ...left.map((line) => `did not send ${cut(line)}`)];
};

const keyForm = /^[\w-]{22}$/;

export const wrongKeys = (wires: readonly Wire[]): string[] => {
  const keys = wires.flatMap(({ key }) => (key === undefined ? [] : [key]));
  const malformed = keys.filter((key) => !keyForm.test(key)).map((key) => `the key ${cut(key)} is none`);
  return new Set(keys).size === keys.length ? malformed : [...malformed, 'two writes have one key'];
};

/** What the page finds changed in itself. */
export const harmTo = (before: Inventory, after: Inventory, byItself: readonly string[] = []): string[] =>
  Object.entries(before).flatMap(([name, was]) => {
    const is = after[name as keyof Inventory];
    return byItself.includes(name) || JSON.stringify(was) === JSON.stringify(is)
      ? []
      : [`the page’s ${name} changed: ${firstChange(was as object, is as object)}`];
  });

const firstChange = (was: unknown, is: unknown): string => {
  if (typeof was !== 'object' || was === null) return `${cut(String(was))} → ${cut(String(is))}`;
  const [old, now] = [was, is as object].map(
    (value) =>
      new Map(
        Object.entries(Array.isArray(value) ? Object.fromEntries(value.map((one) => [String(one), true])) : value),
      ),
  );
  const names = [...new Set([...old!.keys(), ...now!.keys()])].filter((name) => old!.get(name) !== now!.get(name));
  return names
    .map((name) => (now!.has(name) ? (old!.has(name) ? `${name} differs` : `+${name}`) : `−${name}`))
    .slice(0, 5)
    .join(', ');
};

/** WebKit's driver works with the page's own promises. */
const ofDriver = (error: string): boolean => error.includes('evaluateJavaScriptFunction@');

export const uncaughtIn = ({ uncaught }: Report): string[] =>
  uncaught.filter((error) => !ofDriver(error)).map((error) => `uncaught: ${cut(error)}`);
