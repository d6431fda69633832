import { afterEach, expect, test, vi } from 'vitest';
import { everyWidget } from '../../test/every-widget.ts';
import { start } from '../start.ts';
import { tagOf } from './element.ts';

afterEach(() => vi.restoreAllMocks());

test('a tag that is taken stays with who registered it first, which stops nobody and is said', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const First = class extends HTMLElement {};
  customElements.define(tagOf('taken'), First);
  start({}).define('taken', everyWidget[0]!.widget);
  expect(customElements.get(tagOf('taken'))).toBe(First);
  expect(warn.mock.calls.flat().join(' ')).toContain('<candor-taken> is registered already; that copy stays');
});
