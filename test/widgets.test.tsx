import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { check } from '../src/client/check.ts';
import { forgetReports } from '../src/client/report.ts';
import { toKebab } from '../src/element/attributes.ts';
import { resources } from '../src/model/resources.ts';
import { languages } from '../src/registry.ts';
import { matchLanguage } from '../src/text/language.ts';
import type { Shape } from '../src/widget.ts';
import { answering, everyWidget } from './every-widget.ts';
import { createElement, mountWidget, registerWidget, settled } from './mount.ts';

beforeEach(() => {
  forgetReports();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

const said = () => [...vi.mocked(console.warn).mock.calls, ...vi.mocked(console.error).mock.calls].map(String);

/** For each attribute that has a default, a value its schema refuses, where there is one. */
const wrongValues = (shape: Shape): [attribute: string, value: string][] =>
  Object.entries(shape).flatMap(([name, schema]) => {
    const wrong = ['∅ no such value', '', '-7', 'javascript:alert(1)'].find(
      (value) => !schema.safeParse(value).success,
    );
    return wrong !== undefined && schema.safeParse(undefined).success ? [[toKebab(name), wrong] as const] : [];
  }) as [string, string][];

describe.each(everyWidget)('candor-$name', ({ widget, sample }) => {
  const settings = { backend: 'memory', data: sample.data };

  test('has a sample that keeps the contract, record by record', () => {
    for (const [name, answer] of Object.entries(sample.data)) {
      const resource = name === 'shipment' ? resources.shipments : resources[name as keyof typeof resources];
      expect(resource, `"${name}" of the sample is a resource`).toBeDefined();
      expect(check(resource, answer).problems).toEqual([]);
    }
  });

  test('shows its sample in an open shadow root, without a word on the console', async () => {
    const element = mountWidget(widget, sample.attributes, settings);
    expect(await settled(element)).toBe('ready');
    expect(element.shadowRoot?.mode).toBe('open');
    expect(element.shadowRoot!.textContent.trim()).not.toBe('');
    expect(said()).toEqual([]);
  });

  test('leaves its children and its own attributes as they are', async () => {
    const element = createElement(registerWidget(widget, settings), sample.attributes);
    element.innerHTML = '<!-- by the shop --><a href="#reviews" class="mine">Reviews</a> and <b>more</b>';
    const [children, given] = [element.innerHTML, element.getAttributeNames()];
    const link = element.querySelector('a');
    document.body.append(element);
    await settled(element);
    expect(element.innerHTML).toBe(children);
    expect(element.querySelector('a')).toBe(link);
    const added = element.getAttributeNames().filter((name) => !given.includes(name));
    expect(added.filter((name) => !['state', 'data-scheme', 'collapsed'].includes(name))).toEqual([]);
  });

  test('falls back from a wrong attribute value and names tag, attribute and value once', async () => {
    const wrong = wrongValues(widget.attributes as Shape);
    expect(wrong.length).toBeGreaterThan(0);
    for (const [attribute, value] of wrong) {
      vi.mocked(console.warn).mockClear();
      const tag = registerWidget(widget, settings);
      const twice = [0, 1].map(() => createElement(tag, { ...sample.attributes, [attribute]: value }));
      document.body.replaceChildren(...twice);
      for (const element of twice) expect(await settled(element), `${attribute}="${value}"`).toBe('ready');
      expect(said()).toHaveLength(1);
      expect(said()[0]).toContain(`<${tag}>: ${attribute} "${value}"`);
    }
  });

  test('takes attributes it does not know without harm', async () => {
    const element = mountWidget(widget, { ...sample.attributes, 'data-x': '1', colour: 'red', slot: '' }, settings);
    expect(await settled(element)).toBe('ready');
    expect(said()).toEqual([]);
  });

  test('follows an attribute that changes, and an odd one that follows it', async () => {
    const element = mountWidget(widget, sample.attributes, settings);
    await settled(element);
    const before = element.shadowRoot!.textContent;
    for (const [attribute, value] of wrongValues(widget.attributes as Shape)) element.setAttribute(attribute, value);
    for (const name of Object.keys(widget.attributes as Shape)) {
      const attribute = toKebab(name);
      const value = sample.attributes[attribute];
      if (value === undefined) element.removeAttribute(attribute);
      else element.setAttribute(attribute, value);
    }
    expect(await settled(element)).toBe('ready');
    expect(element.shadowRoot!.textContent).toBe(before);
  });

  const required = Object.entries(widget.attributes as Shape)
    .filter(([, schema]) => !schema.safeParse(undefined).success)
    .map(([name]) => toKebab(name));

  test.runIf(required.length > 0)(
    'says which required attribute is missing, keeps its children, asks nothing',
    async () => {
      for (const attribute of required) {
        const { [attribute]: _, ...others } = sample.attributes;
        const asked: string[] = [];
        const backend = answering(
          () => sample.data,
          (resource) => asked.push(resource),
        );
        const element = mountWidget(widget, others, { backend });
        element.append('the shop’s own words');
        expect(await settled(element)).toBe('error');
        expect(element.shadowRoot!.querySelector('slot')).not.toBeNull();
        expect(asked).toEqual([]);
        expect(said()).toEqual([expect.stringContaining(`<${element.localName}>: ${attribute} is missing`)]);
      }
    },
  );

  test('is mirrored where the page is', async () => {
    const section = document.createElement('section');
    section.dir = 'rtl';
    document.body.append(section);
    const element = createElement(registerWidget(widget, settings), sample.attributes);
    section.append(element);
    expect(await settled(element)).toBe('ready');
    expect(getComputedStyle(element.shadowRoot!.querySelector('.base')!).direction).toBe('rtl');
  });

  test.each(['ar', 'de', 'xx'])('says in lang="%s" which language its words are in', async (locale) => {
    const section = document.createElement('section');
    section.lang = locale;
    document.body.append(section);
    const tag = registerWidget(widget, settings);
    const [own, nearest] = [
      createElement(tag, { ...sample.attributes, locale }),
      createElement(tag, sample.attributes),
    ];
    document.body.append(own);
    section.append(nearest);
    const spoken = matchLanguage(locale, Object.keys(languages)) ? locale : 'en';
    for (const element of [own, nearest]) {
      expect(await settled(element)).toBe('ready');
      const base = element.shadowRoot!.querySelector('.base')!;
      expect(base.getAttribute('lang')).toBe(spoken);
    }
    // The direction of the page is the page's to say; only a language of its own brings one.
    const base = own.shadowRoot!.querySelector('.base')!;
    expect(getComputedStyle(base).direction).toBe(spoken === 'ar' ? 'rtl' : 'ltr');
  });
});
