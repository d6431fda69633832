import type { Tab } from './engine.ts';

const addressIn = (tab: Pick<Tab, 'run'>): Promise<string | undefined> =>
  // While it is on its way there is no document to ask.
  tab.run(() => (document.readyState === 'loading' ? undefined : location.href)).catch(() => undefined);

/** Goes back in the history. A page that comes back whole fires no `load`, for which drivers wait in vain. */
export const goBack = async (tab: Pick<Tab, 'run'>): Promise<void> => {
  const before = await addressIn(tab);
  await tab.run(() => void setTimeout(() => history.back()));
  for (let tries = 0; tries < 200; tries += 1) {
    const now = await addressIn(tab);
    if (now !== undefined && now !== before) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`"${before}" is still there 5 s after going back`);
};
