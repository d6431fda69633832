import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { resources } from '../src/model/resources.ts';
import { check } from '../src/client/check.ts';
import { decodeAttacks } from './attacks.ts';
import { answering, everyWidget, pause, type Subject } from './every-widget.ts';
import { injectedInto, readable, watchExecution } from './injected.ts';
import { allFields, fieldOf, leavesOf, type Path, textFields, withLeaf } from './leaves.ts';
import { mountWidget, settled } from './mount.ts';

const { texts, values, answers } = decodeAttacks(inject('attacks'));

let watch: ReturnType<typeof watchExecution>;
beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
  watch = watchExecution();
});
afterEach(() => {
  watch.stop();
  document.body.replaceChildren();
  vi.restoreAllMocks();
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

type Data = Subject['sample']['data'];
type Mountable = Pick<Subject, 'widget' | 'sample'>;

/** Mounts one widget for each of the data, a few at a time, and hands over each when it has settled. */
const eachMounted = async (
  { widget, sample }: Mountable,
  datas: readonly Data[],
  see: (root: ShadowRoot, state: string | null, index: number) => void,
) => {
  for (let start = 0; start < datas.length; start += 20) {
    const part = datas.slice(start, start + 20);
    const elements = part.map((data) => mountWidget(widget, sample.attributes, { backend: answering(() => data) }));
    const states = await Promise.all(elements.map(settled));
    // Long lists are drawn a few at a time.
    const drawn = () => elements.reduce((sum, { shadowRoot }) => sum + shadowRoot!.querySelectorAll('*').length, 0);
    for (let before = -1; before !== drawn();) {
      before = drawn();
      await pause(50);
    }
    elements.forEach(({ shadowRoot }, index) => see(shadowRoot!, states[index]!, start + index));
    document.body.replaceChildren();
  }
};

const marker = 'qzxjkv';

/** Text fields that this widget shows to its reader. */
const shownFields = async (subject: Mountable): Promise<Path[]> => {
  const paths = textFields(subject.sample.data);
  const shown: Path[] = [];
  await eachMounted(
    subject,
    paths.map((path) => withLeaf(subject.sample.data, path, marker)),
    (root, _, index) => {
      if (readable(root).includes(marker)) shown.push(paths[index]!);
    },
  );
  return shown;
};

/** The sample with one record more, broken: a copy of the first with a value of another kind. */
const withBroken = (data: Data, path: Path, value: unknown): Data => {
  const [name, list, index, ...rest] = path;
  const answer = data[name!] as Record<string, unknown[]>;
  const records = answer[list!]!;
  const broken = rest.length > 0 ? withLeaf(records[index as number], rest, value) : value;
  return { ...data, [name!]: { ...answer, [list!]: [broken, ...records] } };
};

const isRecordField = ([, , index]: Path) => typeof index === 'number';

describe.each(everyWidget)('candor-$name', ({ widget, sample }) => {
  const subject = { widget, sample };

  test('shows hostile text letter by letter in every field it shows, and runs none of it', async () => {
    const shown = await shownFields(subject);
    const cases = shown.flatMap((path) => texts.slice(0, 12).map((text) => ({ path, text })));
    const lost: string[] = [];
    await eachMounted(
      subject,
      cases.map(({ path, text }) => withLeaf(sample.data, path, text)),
      (root, state, index) => {
        const { path, text } = cases[index]!;
        expect(state, `${fieldOf(path)} = ${text}`).toBe('ready');
        expect(injectedInto(root)).toEqual([]);
        if (!readable(root).includes(text)) lost.push(`${fieldOf(path)} = ${text}`);
      },
    );
    expect(lost.filter((field) => !constrained(subject, field))).toEqual([]);
    expect(watch.executed).toEqual([]);
  }, 60_000);

  test('lets a broken record cost only itself, whatever is wrong with it', async () => {
    const paths = allFields(sample.data).filter(isRecordField);
    const baseline = await readyText(subject, sample.data);
    // Every field meets some of the values, every value some of the fields.
    const cases = paths.flatMap((path, row) =>
      values.filter((_, column) => (row + column) % 5 === 0).map((value) => ({ path, value })),
    );
    await eachMounted(
      subject,
      cases.map(({ path, value }) => withBroken(sample.data, path, value)),
      (root, state, index) => {
        const { path, value } = cases[index]!;
        const what = `${fieldOf(path)} = ${JSON.stringify(value)}`;
        expect(state, what).toBe('ready');
        expect(injectedInto(root), what).toEqual([]);
        const text = readable(root);
        for (const nonsense of ['[object Object]', 'NaN', 'undefined', 'Invalid Date', 'Infinity']) {
          if (value !== nonsense && !baseline.includes(nonsense)) expect(text, what).not.toContain(nonsense);
        }
      },
    );
    expect(watch.executed).toEqual([]);
  }, 60_000);

  test('keeps its fallback or says that there is nothing when the whole answer is of another shape', async () => {
    const cases = Object.keys(sample.data).flatMap((name) =>
      answers.map((body) => ({ name, body, data: { ...sample.data, [name]: JSON.parse(body) as unknown } })),
    );
    await eachMounted(
      subject,
      cases.map(({ data }) => data),
      (root, state, index) => {
        const { name, body } = cases[index]!;
        expect(['ready', 'empty', 'error'], `${name} = ${body}`).toContain(state);
        expect(injectedInto(root)).toEqual([]);
      },
    );
    expect(watch.executed).toEqual([]);
  }, 60_000);

  test('puts no address on the page that could run', async () => {
    const addresses = [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      '\u0001javascript:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'blob:https://x/y',
      'https://shop:secret@evil.example/',
      'file:///etc/passwd',
    ];
    const links = textFields(sample.data).filter((path) => /^(https?:|\/)/.test(String(leafAt(sample.data, path))));
    const cases = links.flatMap((path) => addresses.map((address) => ({ path, address })));
    await eachMounted(
      subject,
      cases.map(({ path, address }) => withLeaf(sample.data, path, address)),
      (root) => expect(injectedInto(root)).toEqual([]),
    );
    for (const address of addresses) {
      const attributes = Object.fromEntries(
        Object.keys(widget.attributes as object).map((name) => [
          name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
          address,
        ]),
      );
      const element = mountWidget(
        widget,
        { ...sample.attributes, ...attributes, loading: 'eager' },
        { backend: answering(() => sample.data) },
      );
      await settled(element);
      expect(injectedInto(element.shadowRoot!)).toEqual([]);
    }
    expect(watch.executed).toEqual([]);
  });
});

const leafAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], value);

const readyText = async ({ widget, sample }: Mountable, data: Data): Promise<string> => {
  const element = mountWidget(widget, sample.attributes, { backend: answering(() => data) });
  expect(await settled(element)).toBe('ready');
  return readable(element.shadowRoot!);
};

/** True where the contract itself refuses the text in that field: then the record is left out, and rightly so. */
const constrained = ({ sample }: Mountable, field: string): boolean => {
  const [name, text] = [field.slice(0, field.indexOf(' = ')), field.slice(field.indexOf(' = ') + 3)];
  const found = leavesOf(sample.data).find(([path]) => fieldOf(path) === name)!;
  const [resource] = found[0];
  const definition = resource === 'shipment' ? resources.shipments : resources[resource as keyof typeof resources];
  try {
    return check(definition, withLeaf(sample.data, found[0], text)[resource as string]).problems.length > 0;
  } catch {
    return true;
  }
};
