import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attacks } from './attacks.ts';

const builtIn: Attacks = {
  texts: [
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '"><svg onload=alert(1)>',
    'javascript:alert(1)',
    "'-alert(1)-'",
    '{{constructor.constructor("alert(1)")()}}',
    '</style></template><iframe srcdoc="<script>parent.alert(1)</script>">',
    '\u202Eevil\u202C \u2066bidi\u2069 Ann\u202Aa',
    'Z\u0351\u036B\u0343a\u033A\u0356l\u0354\u034Ego',
    '&lt;b&gt; &amp;amp; %3Cscript%3E',
    '{n} {score} $& $1 ${alert(1)}',
    '👩‍👩‍👧‍👦 ﷽ ',
  ],
  values: [
    null,
    true,
    7,
    -1,
    [],
    {},
    ['a'],
    { toString: 'x' },
    {
      type: 'img',
      props: { src: 'x', onerror: 'alert(1)' },
      key: null,
      ref: null,
      __k: null,
      __: null,
      constructor: null,
    },
    { __html: '<img src=x onerror=alert(1)>' },
    { dangerouslySetInnerHTML: { __html: '<img src=x onerror=alert(1)>' } },
    '4,5',
    '2026-13-45',
    'Invalid Date',
    1e300,
  ],
  answers: [
    'null',
    '[]',
    '""',
    '0',
    '{}',
    '{"items":null}',
    '{"items":{}}',
    '{"items":[null,1,"x",[],{}]}',
    '{"items":[{"__proto__":{"polluted":1}}]}',
    '{"__proto__":{"polluted":1},"items":[]}',
    '{"constructor":{"prototype":{"polluted":1}},"items":[]}',
    '{"items":[],"total":"many","next":7}',
  ],
};

const every = <Item>(items: readonly Item[], count: number): Item[] => {
  const stride = Math.max(1, Math.floor(items.length / count));
  return items.filter((_, index) => index % stride === 0);
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

interface HostileJson {
  readonly cat: string;
  readonly body?: string;
}

/**
 * A few attacks of our own, and an even sample of the sets in `CANDOR_DATA/attack` where that is given. Texts over
 * 2,000 characters are left out: what is cut short on purpose is not shown letter by letter.
 */
export const readAttacks = (folder = process.env.CANDOR_DATA): Attacks => {
  const attack = folder && join(folder, 'attack');
  if (!attack || !existsSync(attack)) return builtIn;
  const read = (name: string): unknown => JSON.parse(readFileSync(join(attack, name), 'utf8'));
  const texts = [
    ...every(read('xss-core.json') as { p: string }[], 50).map(({ p }) => p),
    ...every(read('text-vectors.json') as { v: string }[], 40).map(({ v }) => v),
    ...every(read('blns.json') as string[], 30),
  ].filter((text) => text.length <= 2000 && text.isWellFormed() && text.trim() !== '');
  const hostile = (read('json-hostile.json') as HostileJson[]).filter(
    ({ body }) => body !== undefined && body.length < 5000,
  );
  // What is no JSON at all never gets as far as a widget.
  const bodies = hostile.map(({ body }) => body!).filter(isJson);
  const single = bodies.map((body) => JSON.parse(body) as { _value?: unknown } | null).filter((body) => body !== null);
  const values = single.filter((body) => Object.hasOwn(body, '_value')).map(({ _value }) => _value);
  return {
    texts: [...builtIn.texts, ...texts],
    values: [...builtIn.values, ...every(values, 40)],
    answers: [...builtIn.answers, ...bodies.filter((body) => !body.includes('"_value"'))],
  };
};
