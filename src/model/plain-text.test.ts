import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeWithData, readVectors } from '../../test/data.ts';
import { decodeEntities, textOfHtml } from './plain-text.ts';

describe('entities', () => {
  test.each([
    ['Tom &amp; Ana', 'Tom & Ana'],
    ['&lt;b&gt;', '<b>'],
    ['&amp;lt;', '&lt;'],
    ['it&#8217;s &#x27;so&#x27;', "it’s 'so'"],
    ['Caf&eacute; &nbsp;&yuml;', 'Café \u00a0ÿ'],
    ['&AElig;&aelig;', 'Ææ'],
    ['5 &euro; &ndash; &hellip;', '5 € – …'],
    ['&nothing; &constructor; & &;', '&nothing; &constructor; & &;'],
    ['&#0;&#xD800;&#x110000;', '\uFFFD\uFFFD\uFFFD'],
    ['&#128075;', '👋'],
  ])('%j is read as %j', (text, read) => expect(decodeEntities(text)).toBe(read));
});

describe('HTML', () => {
  test.each([
    ['<p>This is a fantastic product.</p>\n', 'This is a fantastic product.'],
    ['<p>One</p>\n<p>Two<br />three</p>', 'One\n\nTwo\nthree'],
    ['<ul><li>a</li><li>b</li></ul>', '• a\n• b'],
    ['a <b>bold</b> word', 'a bold word'],
    ['<h2>Returns</h2><p>30 days</p>', 'Returns\n\n30 days'],
    ['<a href="x" title="a > b">link</a>', 'link'],
    ['<script>alert(1)</script>text', 'text'],
    ['<style>p{}</style><p>text<!-- a <b> --></p>', 'text'],
    ['5 < 6 and 7 > 6', '5 < 6 and 7 > 6'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'],
    ['<scr<script>ipt>x', 'ipt>x'],
    ['a <b', 'a'],
    ['İİİ<B>b</B><SCRIPT>x</SCRIPT>c', 'İİİbc'],
    ['<svg><script>x</svg>y', 'y'],
    ['<p>unclosed', 'unclosed'],
    ['<img src=x onerror=alert(1)>a', 'a'],
    ['<table><tr><td>1</td></tr><tr><td>2</td></tr></table>', '1\n2'],
    ['a<br><br/>b<br>c', 'a\n\nb\nc'],
    ['<!doctype html><title>x</title>a', 'a'],
    ['', ''],
  ])('%j is read as %j', (html, read) => expect(textOfHtml(html)).toBe(read));

  test('that is plain text stays as it is, but for runs of spaces', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zé0-9.,!? ]*$/), (text) => {
        expect(textOfHtml(text)).toBe(text.replace(/\s+/g, ' ').trim());
      }),
    );
  });

  test('of any length is read in time that grows with it', () => {
    for (const part of ['<', '<!--', '<script', '<a "', '&amp', '<p ', '</', '&#', '\n ', '< p']) {
      const started = performance.now();
      textOfHtml(part.repeat(20_000));
      expect(performance.now() - started, part).toBeLessThan(2_000);
    }
  });
});

describeWithData('hostile text', () => {
  test('becomes text, and never throws', () => {
    for (const value of readVectors<Record<string, unknown>>('attack/xss-core.json')) {
      for (const text of Object.values(value))
        if (typeof text === 'string') expect(typeof textOfHtml(text)).toBe('string');
    }
  });
});
