import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { chromiumArgs, ensureChromium } from '../browsers/chromium.ts';
import { readBuilt, root } from '../built.ts';

const slowdown = 4;

const words = 'warm dry soft long short heavy light button pocket sleeve collar seam lining zip colour size'.split(' ');
const prose = (length: number, seed: number): string =>
  Array.from({ length }, (_, index) => words[(index * 7 + seed * 13 + (index >> 3)) % words.length]).join(' ');

const review = (index: number) => ({
  '@type': 'Review',
  author: { '@type': 'Person', name: `Ana ${index}` },
  datePublished: `2026-0${(index % 9) + 1}-1${index % 10}T09:12:00+02:00`,
  reviewBody: prose(40, index),
  reviewRating: { '@type': 'Rating', ratingValue: (index % 5) + 1, bestRating: 5 },
});

const product = (count: number) => ({
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'WebPage', '@id': '#page', mainEntity: { '@id': '#product' } },
    {
      '@type': 'Product',
      '@id': '#product',
      sku: 'WC-COAT',
      name: 'Wool coat',
      aggregateRating: { '@type': 'AggregateRating', ratingValue: '4.31', reviewCount: 9_000 },
      review: Array.from({ length: count }, (_, index) => review(index)),
    },
  ],
});

/** Elements of a theme: `count` of them, in lists of a hundred. */
const theme = (count: number): string =>
  Array.from(
    { length: count / 4 },
    (_, index) => `<li><a href="#${index}"><b>${words[index % 16]}</b></a><i></i></li>`,
  ).join('');

const related = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) =>
      `<div itemscope itemtype="https://schema.org/Product"><b itemprop="name">Hat ${index}</b><i itemprop="sku">hat-${index}</i></div>`,
  ).join('');

const html = (reviews: number, elements: number, items: number): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Wool coat</title><link rel="icon" href="data:,">
<script type="application/ld+json">${JSON.stringify(product(reviews))}</script></head><body><ul>${theme(elements)}</ul>${related(items)}</body></html>`;

/** By name; reviews, elements and things in microdata. */
const pages: Record<string, string> = {
  'WooCommerce, 5 reviews': html(5, 2_000, 0),
  '400 kB of JSON-LD, 40,000 elements': html(900, 40_000, 0),
  'the same, and 200 related products in microdata': html(900, 40_000, 200),
};

const open = async (): Promise<{ url: string; server: Server }> => {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url!.slice(1));
    const page = pages[path];
    response.writeHead(200, { 'content-type': page ? 'text/html' : 'text/javascript', 'cache-control': 'no-store' });
    response.end(page ?? readFileSync(join(root, 'dist/cdn', path)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
};

const queries = { ratings: { products: ['WC-COAT'] }, reviews: { sort: 'newest', limit: 10 } };

/** Milliseconds from question to answer, the files being there: the first question of a page, and the same again. */
const load = async (browser: Browser, url: string, files: string[], name: keyof typeof queries): Promise<number[]> => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto(url, { waitUntil: 'load' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const times = await page.evaluate(
    async ({ files, name, query }) => {
      const [{ default: backend }] = await Promise.all(files.map((file) => import(`/${file}`)));
      const { read } = backend.connect({});
      const times: number[] = [];
      for (let run = 0; run < 2; run += 1) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        const start = performance.now();
        const { items } = await read[name](query);
        times.push(performance.now() - start);
        if (items.length === 0) throw new Error(`nothing was read of ${name}`);
      }
      return times;
    },
    { files, name, query: queries[name] },
  );
  await context.close();
  return times;
};

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** How long the `jsonld` backend reads, as a Markdown table of medians. */
export const benchJsonld = async (runs = 9): Promise<string> => {
  const manifest = JSON.parse(readBuilt('cdn/.vite/manifest.json').toString()) as Record<string, { file: string }>;
  const files = ['jsonld.ts', 'jsonld/reviews.ts', 'jsonld/markup.ts'].map(
    (name) => manifest[`src/backends/${name}`]!.file,
  );
  const { url, server } = await open();
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs });
  const rows: string[] = [];
  try {
    for (const [name, page] of Object.entries(pages)) {
      for (const resource of ['ratings', 'reviews'] as const) {
        const loads: number[][] = [];
        for (let run = 0; run < runs; run += 1)
          loads.push(await load(browser, `${url}/${encodeURIComponent(name)}`, files, resource));
        const [first, again] = [0, 1].map((place) => median(loads.map((times) => times[place]!)).toFixed(1));
        rows.push(`| ${name} | ${(page.length / 1000).toFixed(0)} kB | ${resource} | ${first} ms | ${again} ms |`);
      }
    }
  } finally {
    await browser.close();
    server.close();
  }
  return [
    `Medians of ${runs} loads each, Chromium ${browser.version()}, ${slowdown}× CPU slow-down, files loaded before`,
    '',
    '| page | size | question | first | again |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n');
};

if (process.argv[1] === import.meta.filename) console.log(await benchJsonld(Number(process.argv[2] ?? 9)));
