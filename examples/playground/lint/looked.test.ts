import { describe, expect, test } from 'vitest';
import { everyWidget } from '../../../test/every-widget.ts';
import { fieldsOf } from '../fields.ts';
import type { Measured } from '../preview/measured.ts';
import { isName, sampleOf } from '../samples.ts';
import { parseScene, type Scene } from '../scene.ts';
import { lookedAt } from './looked.ts';
import { risksIn } from './rules.ts';

describe.each(everyWidget)('candor-$name', ({ name, widget, sample, reads }) => {
  if (!isName(name)) throw new Error(`${name} is not in the registry`);
  const faint: Measured = { height: 4000, colors: { ground: '#fff', '--candor-muted': '#aaa' } };
  const looked = (change: Partial<Scene> = {}, attributes = sample.attributes, measured = faint) =>
    lookedAt({
      name,
      widget,
      fields: fieldsOf(widget.attributes),
      scene: { ...parseScene(`#${name}`), ...change },
      attributes,
      measured,
    });

  test('is looked at with the records that it asks for, and no others', () => {
    const stray = { ...sampleOf(name).data, stray: { items: [{}] } };
    const { data } = looked({ content: { from: 'data', data: stray } });
    expect(Object.keys(data).length > 0).toBe(reads);
    expect(data).not.toHaveProperty('stray');
    expect(looked().data).toEqual(data);
  });

  test('has nothing impossible in its sample', () => {
    expect(risksIn(looked()).filter(({ what }) => /missing|not possible/.test(what))).toEqual([]);
  });

  test('is warned of when its colours are faint and its box is high', () => {
    const said = risksIn(looked()).map(({ what }) => what);
    expect(said).toContainEqual(expect.stringContaining('Contrast of lesser words'));
    expect(said.some((what) => what.includes('4000 px high'))).toBe(!widget.reserve.screen);
  });

  test('has no height of its own where it is not ready, and no records where a backend has them', () => {
    expect(looked({ state: 'error' }).height).toBe(0);
    expect(looked({}, sample.attributes, { height: 4000 }).height).toBe(0);
    expect(looked({ content: { from: 'backend', settings: { backend: 'rest' } } }).data).toEqual({});
  });

  test('is looked at whatever its attributes say', () => {
    const nonsense = Object.fromEntries(Object.keys(sample.attributes).map((attribute) => [attribute, '']));
    expect(() => risksIn(looked({}, nonsense))).not.toThrow();
  });
});
