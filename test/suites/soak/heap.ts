import { chromium } from 'playwright-core';
import { chromiumArgs, ensureChromium } from '../../browsers/chromium.ts';
import { tabOf } from '../engines/chromium.ts';
import type { Engine, Tab } from '../engines/engine.ts';

/** What a page holds on to once its garbage is collected. */
export interface Held {
  readonly bytes: number;
  readonly nodes: number;
  readonly documents: number;
  readonly listeners: number;
  /** Shadow roots that stand in no document. */
  readonly detached: number;
}

export interface Probe {
  readonly tab: Tab;
  /** `undefined` in an engine that does not tell. */
  readonly held: () => Promise<Held | undefined>;
  readonly close: () => Promise<void>;
}

/** Only Chromium lets a test collect garbage and count what is left, and no driver but its own reaches that. */
const probeChromium = async (): Promise<Probe> => {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');

  const countDetached = async (): Promise<number> => {
    const of = await session.send('Runtime.evaluate', { expression: 'ShadowRoot.prototype' });
    const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: of.result.objectId! });
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: objects.objectId!,
      functionDeclaration: 'function () { return this.filter((root) => root.host && !root.isConnected).length }',
      returnByValue: true,
    });
    for (const { objectId } of [of.result, objects])
      await session.send('Runtime.releaseObject', { objectId: objectId! });
    return result.value as number;
  };

  return {
    tab: tabOf(page, page),
    held: async () => {
      const detached = await countDetached();
      // What one round frees may hold what the next one frees.
      for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
      const { nodes, documents, jsEventListeners } = await session.send('Memory.getDOMCounters');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      return { bytes: usedSize, nodes, documents, listeners: jsEventListeners, detached };
    },
    close: () => browser.close(),
  };
};

export const openProbe = async (engine: Engine): Promise<Probe> => {
  if (engine.name === 'chromium') return probeChromium();
  const tab = await engine.openTab();
  return { tab, held: async () => undefined, close: () => tab.close() };
};
