import { type Browser, chromium } from 'playwright-core';
import { chromiumArgs, ensureChromium } from '../browsers/chromium.ts';
import { openSite, pages } from './pages.site.ts';

/** One load. Times in milliseconds at four-times CPU slow-down, bytes as they came over the wire. */
interface Load {
  readonly painted: number;
  readonly scripting: number;
  readonly longTasks: number;
  readonly longest: number;
  readonly shift: number;
  readonly bytes: number;
  readonly requests: number;
}

const slowdown = 4;

/** Runs in the page before anything else: notes the frame after the first review or widget is in, long tasks and shifts. */
const watch = () => {
  const notes = { painted: 0, longTasks: 0, longest: 0, shift: 0 };
  Object.assign(window, { notes });
  const paintedNext = () => requestAnimationFrame(() => setTimeout(() => (notes.painted ||= performance.now())));
  document.addEventListener('candor-ready', paintedNext, { once: true });
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.review')) return;
    observer.disconnect();
    paintedNext();
  }).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      notes.longTasks += 1;
      notes.longest = Math.max(notes.longest, duration);
    }
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) notes.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
};

const load = async (browser: Browser, url: string): Promise<Load> => {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let bytes = 0;
  let requests = 0;
  await session.send('Network.enable');
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await session.send('Performance.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(watch);
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForFunction(() => (window as unknown as { notes: { painted: number } }).notes.painted > 0);
  // Late work counts too: formatters are built when the page is idle.
  await page.waitForTimeout(1500);
  const { metrics } = await session.send('Performance.getMetrics');
  const notes = await page.evaluate(() => (window as unknown as { notes: Omit<Load, 'scripting'> }).notes);
  await context.close();
  const scripting = metrics.find(({ name }) => name === 'ScriptDuration')!.value * 1000;
  return { ...notes, scripting, bytes, requests };
};

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

const row = (name: string, loads: Load[], base: Load[]): string => {
  const middle = (pick: (load: Load) => number, of = loads) => median(of.map(pick));
  const painted = middle(({ painted: time }) => time);
  const ratio = painted / middle(({ painted: time }) => time, base);
  return [
    name,
    `${painted.toFixed(0)} ms (${ratio.toFixed(2)}×)`,
    `${middle(({ scripting }) => scripting).toFixed(0)} ms`,
    `${middle(({ longTasks }) => longTasks)}, longest ${middle(({ longest }) => longest).toFixed(0)} ms`,
    middle(({ shift }) => shift).toFixed(3),
    `${(middle(({ bytes }) => bytes) / 1000).toFixed(1)} kB`,
    String(middle(({ requests }) => requests)),
  ].join(' | ');
};

/**
 * Loads every page `runs` times in turn, in one browser and one run, so that the machine's noise falls on all alike.
 * Gives a Markdown table of medians; ratios are to the static page.
 */
export const benchPages = async (runs = 9): Promise<string> => {
  const { url, server } = await openSite();
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs });
  const names = Object.keys(pages);
  const loads = new Map<string, Load[]>(names.map((name) => [name, []]));
  try {
    await load(browser, `${url}/${encodeURIComponent(names[0]!)}`);
    for (let run = 0; run < runs; run += 1) {
      for (const name of names) loads.get(name)!.push(await load(browser, `${url}/${encodeURIComponent(name)}`));
    }
  } finally {
    await browser.close();
    server.close();
  }
  const base = loads.get(names[0]!)!;
  return [
    `Medians of ${runs} loads each, Chromium ${browser.version()}, ${slowdown}× CPU slow-down, 412 × 823, nothing cached`,
    '',
    '| page | first review or widget painted | scripting | long tasks | layout shift | bytes | requests |',
    '|---|---|---|---|---|---|---|',
    ...names.map((name) => `| ${row(name, loads.get(name)!, base)} |`),
  ].join('\n');
};

if (process.argv[1] === import.meta.filename) console.log(await benchPages(Number(process.argv[2] ?? 9)));
