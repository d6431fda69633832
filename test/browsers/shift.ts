import type { Page } from 'playwright-core';

declare global {
  interface Window {
    shifts: string[];
  }
}

/** Notes every layout shift of the page from its first paint on, whatever caused it. Call before it is opened. */
export const watchShifts = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node: Node | null }[];
      })[]) {
        const nodes = entry.sources.map(({ node }) => (node instanceof Element ? node.localName : node?.nodeName));
        window.shifts.push(`${entry.value.toFixed(4)} of ${nodes.join(', ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
};

/** Shifts so far, each as its share of the screen and what moved; none where they add up to 0.000. */
export const shiftsIn = async (page: Page): Promise<string[]> => {
  // The observer is told a frame after the fact.
  await page.waitForTimeout(150);
  const shifts = await page.evaluate(() => window.shifts);
  const sum = shifts.reduce((all, shift) => all + parseFloat(shift), 0);
  return sum < 0.0005 ? [] : shifts;
};
