import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createApi } from '../../examples/backend/api.ts';
import { exportFiles } from '../../examples/backend/export/export.files.ts';
import { readCsvRows } from '../../examples/backend/import/csv.rows.ts';
import { type Imported, runImport, settle } from '../../examples/backend/import/import.run.ts';
import { openDatabase } from '../../examples/backend/open.database.ts';
import { serve, type Serving } from '../../examples/backend/serve.ts';
import type { ReviewsQuery } from '../../src/model/review.ts';
import { describeWithData, readData } from '../data.ts';
import { closeBrowser } from './browser.ts';
import { html } from './shop.ts';
import type { Answer as Serve } from './site.ts';
import { leave, settledIn, visit, type Visit } from './visit.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

type Row = Record<'Clothing ID' | 'Rating' | 'Title' | 'Review Text', string>;
type Ask = Omit<ReviewsQuery, 'limit'>;
type Answer = { total: number; matching: number; ids: string[] };

const csv = 'reviews/clothing-reviews.csv';
const built = join(import.meta.dirname, '../../dist/npm');

const filesOf =
  (folder: string, prefix: string): Serve =>
  async ({ pathname }, _, response) => {
    const file = join(folder, decodeURIComponent(pathname.slice(prefix.length)));
    const type = extname(file) === '.js' ? 'text/javascript' : 'application/json';
    await readFile(file).then(
      (body) => response.writeHead(200, { 'content-type': type }).end(body),
      () => response.writeHead(404).end(),
    );
  };

describeWithData('the 1,000 real reviews', () => {
  let database: Awaited<ReturnType<typeof openDatabase>>;
  let imported: Imported;
  let serving: Serving;
  let folder: string;
  let rows: Row[];
  let product: string;

  beforeAll(async () => {
    rows = parse(readData(csv), { columns: true, bom: true });
    database = await openDatabase({});
    imported = await runImport(database, readCsvRows(resolve(process.env.CANDOR_DATA!, csv)));
    await settle(database);
    serving = await serve(createApi(database), { port: 0 });
    folder = await mkdtemp(join(tmpdir(), 'candor-'));
    await exportFiles(database, folder);
    const counts = new Map<string, number>();
    for (const row of rows) counts.set(row['Clothing ID'], (counts.get(row['Clothing ID']) ?? 0) + 1);
    product = [...counts].toSorted(([, a], [, b]) => b - a)[0]![0];
  });
  afterAll(async () => {
    await leave();
    await closeBrowser();
    await serving.close();
    await database.close();
    await rm(folder, { recursive: true });
  });

  const open = (backend: 'rest' | 'files') => {
    const endpoint = backend === 'rest' ? serving.url : '/static';
    const head = `<script async src="/candor/candor.js" data-backend="${backend}" data-endpoint="${endpoint}"></script>`;
    const tags = ['rating', 'summary', 'reviews', 'carousel'];
    const body = tags.map((name) => `<candor-${name} product="${product}" loading="eager"></candor-${name}>`);
    return visit(
      html({ head, body: body.join('') + `<candor-carousel class="shop" loading="eager"></candor-carousel>` }),
      {
        answers: { '/static': filesOf(folder, '/static'), '/npm': filesOf(built, '/npm') },
      },
    );
  };

  const ofProduct = () => rows.filter((row) => row['Clothing ID'] === product);
  const selector = 'candor-rating,candor-summary,candor-reviews,candor-carousel';

  /** What a shopper reads of each widget. */
  const read = ({ page }: Visit) =>
    page.$$eval(selector, (elements) =>
      elements.map(
        (element) => `${element.localName}: ${(element.shadowRoot!.querySelector('.base') as HTMLElement).innerText}`,
      ),
    );

  const openBoth = async () => {
    const both = [await open('rest'), await open('files')] as const;
    for (const visited of both) {
      await settledIn(visited, selector, 5);
      // Dates are written out when the page is idle.
      await visited.page.waitForTimeout(1200);
      expect(visited.seen).toEqual({ said: [], uncaught: [], violations: [] });
    }
    return both;
  };

  test('are all imported, each once', () => {
    expect(imported).toMatchObject({ read: 1000, added: 1000, refused: 0 });
  });

  test('are shown with the numbers of the file, and the same by rest and by files', async () => {
    const [rest, files] = await openBoth();
    const shown = await read(rest);
    expect(shown).toHaveLength(5);
    expect(await read(files)).toEqual(shown);
    const ratings = ofProduct().map((row) => Number(row.Rating));
    const average = ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length;
    const score = (Math.floor(average * 10 + 1e-6) / 10).toFixed(1);
    const [rating, summary, reviews] = shown as [string, string, string];
    for (const text of [rating, summary]) {
      expect(text).toContain(score);
      expect(text).toContain(String(ratings.length));
    }
    expect(reviews).toContain(String(ratings.length));
    expect(shown[4]).toMatch(/1,000/);
  });

  test('have bars that are the file’s counts', async () => {
    const [rest, files] = await openBoth();
    for (const visited of [rest, files]) {
      const summary = (await read(visited))[1]!;
      for (const star of [1, 2, 3, 4, 5]) {
        const count = ofProduct().filter((row) => Number(row.Rating) === star).length;
        expect(summary).toMatch(new RegExp(`\\b${count}\\b`));
      }
    }
  });

  test('are filtered by a bar of the summary alike, while the score stays', async () => {
    const both = await openBoth();
    const shown: string[][] = [];
    for (const visited of both) {
      const before = await read(visited);
      const bar = visited.page.locator('candor-summary').locator('[part~="bar-5"]');
      await bar.click();
      await visited.page.waitForFunction(
        (text) =>
          (document.querySelector('candor-reviews')!.shadowRoot!.querySelector('.base') as HTMLElement).innerText !==
          text,
        before[2]!.slice('candor-reviews: '.length),
      );
      await visited.page.waitForTimeout(600);
      const after = await read(visited);
      const fives = ofProduct().filter((row) => row.Rating === '5').length;
      expect(after[2]).toMatch(new RegExp(`\\b${fives}\\b`));
      expect(after[0]).toBe(before[0]);
      shown.push(after);
    }
    expect(shown[1]).toEqual(shown[0]);
  });

  const questions: [what: string, query: Ask][] = [
    ['the newest', { sort: 'newest' }],
    ['the oldest', { sort: 'oldest' }],
    ['the highest', { sort: 'highest' }],
    ['the lowest', { sort: 'lowest' }],
    ['the most helpful', { sort: 'helpful' }],
    ['one star', { sort: 'newest', ratings: [1] }],
    ['two and four stars', { sort: 'helpful', ratings: [2, 4] }],
    ['with photos', { sort: 'newest', photos: true }],
    ['confirmed', { sort: 'newest', purchase: 'confirmed' }],
    ['in German', { sort: 'newest', language: 'de' }],
    ['"soft"', { sort: 'newest', search: 'soft' }],
    ['"zip", helpful', { sort: 'helpful', search: 'zip' }],
    ['"true size" of five stars', { sort: 'lowest', search: 'true size', ratings: [5] }],
    ['a word nobody wrote', { sort: 'newest', search: 'xylophone' }],
    ['an odd search', { sort: 'newest', search: "it's 100% <b>" }],
  ];

  test('give the same counts and the same first ids to every question, by both backends in the page', async () => {
    const visited = await open('rest');
    const ask = (backend: string, endpoint: string, query: object): Promise<Answer> =>
      // As text, because the test runner would rewrite `import()` into a helper that the page does not have.
      visited.page.evaluate(`(async () => {
        const { default: definition } = await import('/npm/backends/${backend}.js');
        const { read } = definition.connect(definition.options.parse({ endpoint: '${endpoint}' }));
        const ask = { json: (url) => fetch(url).then((answer) => answer.json()), signal: new AbortController().signal };
        const query = ${JSON.stringify(query)};
        const first = await read.reviews(query, ask);
        const second = first.next && (await read.reviews({ ...query, cursor: first.next }, ask));
        const ids = [...first.items, ...(second ? second.items : [])].map(({ id }) => id);
        return { total: first.total, matching: first.matching, ids };
      })()`);
    for (const [what, given] of questions) {
      for (const subject of [{ product }, {}]) {
        const query = { ...given, ...subject, limit: 10 };
        const rest = await ask('rest', serving.url, query);
        const files = await ask('files', '/static', query);
        expect(files, `${what} of ${subject.product ?? 'the shop'}`).toEqual(rest);
        expect(rest.total).toBe(subject.product ? ofProduct().length : 1000);
        if (!given.ratings || given.search) continue;
        const fitting = (subject.product ? ofProduct() : rows).filter((row) =>
          given.ratings!.includes(Number(row.Rating)),
        );
        expect(rest.matching).toBe(fitting.length);
      }
    }
  });
});
