import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Ajv from 'ajv';
import type { ClassDeclaration, CustomElement, Package } from 'custom-elements-manifest';
import { describe, expect, test, vi } from 'vitest';
import { toKebab } from '../src/element/attributes.ts';
import { htmlData } from '../src/manifest/html-data.ts';
import { describeWidgets } from '../src/manifest/describe.ts';
import { manifestFiles } from '../src/manifest/manifest.plugin.ts';
import { tokensOf } from '../src/manifest/tokens.ts';
import type { Shape } from '../src/widget.ts';
import { readBuilt, root } from './built.ts';
import { everyWidget } from './every-widget.ts';

const src = join(root, 'src');
const files = await manifestFiles(src);
const all = await describeWidgets(src);
const manifest = JSON.parse(files['custom-elements.json']!) as Package;

const declared = new Map(
  manifest.modules.flatMap(({ declarations = [] }) =>
    declarations.map((one) => one as ClassDeclaration & CustomElement).map((one) => [one.tagName, one]),
  ),
);

describe('the custom elements manifest', () => {
  test('keeps its schema', () => {
    const schema = createRequire(import.meta.url)('custom-elements-manifest/schema.json') as object;
    const validate = new Ajv({ strict: false }).compile(schema);
    expect(validate(manifest) ? [] : validate.errors).toEqual([]);
    expect(validate({ ...manifest, modules: [{}] })).toBe(false);
  });

  test('has every widget and nothing else', () => {
    expect([...declared.keys()].toSorted()).toEqual(everyWidget.map(({ name }) => `candor-${name}`).toSorted());
  });

  test.each(Object.keys(files))('is as the sources say it, since the last build: %s', (path) => {
    expect(readBuilt(path).toString()).toBe(files[path]);
  });

  test('is the same in whatever order files come', async () => {
    const { name } = everyWidget[0]!;
    vi.resetModules();
    vi.doMock(join(src, `widgets/${name}/${name}.attributes.ts`), async (original) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      return original<object>();
    });
    expect(await manifestFiles(src)).toEqual(files);
  });

  test('tells what every token of the style sheets is for', () => {
    const styles = globSync('**/*.css', { cwd: src }).map((file) => readFileSync(join(src, file), 'utf8'));
    const names = new Set(
      styles.flatMap((css) => [...css.matchAll(/var\((--candor-[\w-]+)/g)].map(([, name]) => name)),
    );
    expect(all.tokens.map(({ name }) => name).toSorted()).toEqual([...names].toSorted());
    expect(all.tokens.filter(({ description }) => !description)).toEqual([]);
  });
});

describe.each(everyWidget)('what is said of candor-$name', ({ name, widget }) => {
  const element = declared.get(`candor-${name}`)!;
  const shape = widget.attributes as Shape;

  test('is every attribute, with its type and what it does', () => {
    expect(element.attributes?.map((one) => one.name).toSorted()).toEqual(Object.keys(shape).map(toKebab).toSorted());
    expect(element.attributes?.filter((one) => !one.type?.text || !one.description)).toEqual([]);
  });

  test('names only values that are possible', () => {
    const refused = all.widgets
      .find((one) => one.name === name)!
      .attributes.flatMap(({ name, values, min, max, standard }) => {
        const schema = Object.entries(shape).find(([key]) => toKebab(key) === name)![1];
        const said = [...values, min, max, standard].filter((value) => value !== undefined);
        return said.filter((value) => !schema.safeParse(String(value)).success).map((value) => `${name}=${value}`);
      });
    expect(refused).toEqual([]);
  });

  test('is every event, with what it tells', () => {
    const folder = join(src, 'widgets', name);
    const emitted = globSync('**/*.tsx', { cwd: folder, exclude: ['**/*.test.tsx'] }).flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/\bemit\('([\w-]+)'/g)].map(
        ([, event]) => `candor-${event}`,
      ),
    );
    const events = element.events ?? [];
    expect(events.map((event) => event.name)).toEqual(expect.arrayContaining(emitted));
    expect(events.filter(({ type, description }) => !type.text || !description)).toEqual([]);
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    expect(events.filter((event) => !readme.includes(`\`${event.name}\``))).toEqual([]);
  });

  test('is every part of its views', () => {
    const folder = join(src, 'widgets', name);
    const used = globSync('**/*.tsx', { cwd: folder, exclude: ['**/*.test.tsx'] }).flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/\spart="([^"]+)"/g)].flatMap(([, part]) =>
        part!.split(' '),
      ),
    );
    expect(element.cssParts?.map((part) => part.name)).toEqual(expect.arrayContaining(['base', ...used]));
  });

  test('completes in an editor', () => {
    const tag = htmlData(all).tags.find((one) => one.name === `candor-${name}`);
    expect(tag?.description).not.toBe('');
    expect(tag?.attributes.map((one) => one.name)).toEqual(element.attributes?.map((one) => one.name));
  });
});

describe('the reading of style sheets', () => {
  test('takes names, defaults and comments, each once', () => {
    const css = `:host {
      --_a: var(--candor-a, 1px); /* The a. */
      --_b: calc(var(--candor-b, 0.5em) * var(--candor-c, 1)); /* Both. */
      --_d: var(--candor-d, var(--_a));
    }
    :host([x]) { --_a: var(--candor-a, 2px); }`;
    expect(tokensOf(css)).toEqual([
      { name: '--candor-a', standard: '1px', description: 'The a.' },
      { name: '--candor-b', standard: '0.5em', description: 'Both.' },
      { name: '--candor-c', standard: '1', description: 'Both.' },
      { name: '--candor-d', description: '' },
    ]);
  });
});
