import { createElement } from 'react';
import { renderToString as renderReact } from 'react-dom/server';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { createSSRApp, shallowRef } from 'vue';
import { renderToString as renderVue } from 'vue/server-renderer';
import { toKebab } from '../../src/element/attributes.ts';
import { fieldOf } from '../../src/manifest/field.ts';
import type { Shape } from '../../src/widget.ts';
import { everyWidget, type Subject } from '../every-widget.ts';
import type { Tag } from '../frameworks/apps/page.ts';
import { App } from '../frameworks/apps/react/app.ts';
import { appOf } from '../frameworks/apps/vue/app.ts';
import { buildApp, type Framework, frameworks } from '../frameworks/build.ts';
import { closeBrowser } from './browser.ts';
import { html, restAnswers } from './shop.ts';
import { allReady, everySelector, leave, settledIn, statesIn, visit, type Visit } from './visit.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
afterEach(leave);
afterAll(closeBrowser);

type Values = Readonly<Record<string, string | number | boolean>>;

/** A value for every attribute that has some to choose from, as an app holds it: the least of them, or the last. */
const valuesOf = ({ widget, sample }: Subject, last: boolean): Values => {
  const chosen = Object.entries(widget.attributes as Shape).flatMap(
    ([key, schema]): [string, Tag['attributes'][string]][] => {
      const name = toKebab(key);
      const { kind, values, min, max } = fieldOf(schema);
      if (kind === 'flag') return [[name, last]];
      if (kind === 'choice') return [[name, values.at(last ? -1 : 0)!]];
      return kind === 'number' ? [[name, (last ? max : min)!]] : [];
    },
  );
  return { ...sample.attributes, ...Object.fromEntries(chosen), loading: 'eager' };
};

const tagsWith = (last: boolean): Tag[] =>
  everyWidget.map((subject) => ({ tag: `candor-${subject.name}`, attributes: valuesOf(subject, last) }));

/** What each widget makes of the attributes it has, beside what it makes of the same values written as text. */
const understood = async ({ page }: Visit, last: boolean) => {
  const given = await page.$$eval(everySelector, (elements) =>
    elements.map((element) => [
      element.localName,
      Object.fromEntries(element.getAttributeNames().map((name) => [name, element.getAttribute(name)!])),
    ]),
  );
  const texts = new Map(given as [string, Record<string, string>][]);
  return everyWidget.map((subject) => {
    const values = valuesOf(subject, last);
    const read = (textOf: (name: string) => string | undefined) =>
      Object.fromEntries(
        Object.entries(subject.widget.attributes as Shape).map(([key, schema]) => [
          key,
          schema.parse(textOf(toKebab(key))),
        ]),
      );
    return {
      name: subject.name,
      is: read((name) => texts.get(`candor-${subject.name}`)?.[name]),
      meant: read((name) => (values[name] === undefined ? undefined : String(values[name]))),
    };
  });
};

const open = async (framework: Framework, inside = ''): Promise<Visit> => {
  const code = await buildApp(framework);
  const data = `tags = ${JSON.stringify(tagsWith(true))}; heard = [];`;
  const body = `<div id="app">${inside}</div><script>${data}</script><script type="module" src="/app.js"></script>`;
  return visit(html({ head: '', body }), {
    answers: {
      '/trust': restAnswers(),
      '/app.js': (_, __, response) => void response.setHeader('content-type', 'text/javascript').end(code),
    },
  });
};

const expectUnderstood = async (visited: Visit, last: boolean) => {
  for (const { name, is, meant } of await understood(visited, last))
    expect({ name, ...is }).toEqual({ name, ...meant });
};

describe.each(frameworks)('an app of %s', (framework) => {
  test('gives every widget what it means, and hears of it', async () => {
    const visited = await open(framework);
    await settledIn(visited);
    expect(await statesIn(visited)).toEqual(allReady);
    await expectUnderstood(visited, true);
    expect(new Set(await visited.page.evaluate(() => window.heard))).toEqual(new Set(Object.keys(allReady)));

    await visited.page.evaluate((tags) => window.draw(tags), tagsWith(false));
    await visited.page.waitForTimeout(100);
    await settledIn(visited);
    await expectUnderstood(visited, false);
    expect(visited.seen).toMatchObject({ said: [], uncaught: [] });
  });
});

const servers = {
  react: async () => renderReact(createElement(App, { tags: tagsWith(true), ready: () => {} })),
  vue: async () => renderVue(createSSRApp({ render: appOf(shallowRef(tagsWith(true)), () => {}) })),
};

describe.each(Object.entries(servers))('a page that %s has drawn on a server', (framework, render) => {
  test('is taken over without a word, though every widget stands already', async () => {
    const visited = await open(framework as Framework, await render());
    await settledIn(visited);
    const before = await visited.page.$$eval(everySelector, (elements) => elements.map(({ innerHTML }) => innerHTML));
    expect(before.filter((inside) => !inside.includes('Fallback'))).toEqual([]);
    await visited.page.evaluate(() => window.hydrate!());
    await visited.page.waitForTimeout(500);
    expect(await visited.page.$$eval(everySelector, (all) => all.map(({ innerHTML }) => innerHTML))).toEqual(before);
    await settledIn(visited);
    expect(await statesIn(visited)).toEqual(allReady);
    await expectUnderstood(visited, true);
    expect(visited.seen).toMatchObject({ said: [], uncaught: [] });
  });
});
