import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { everyWidget } from '../every-widget.ts';
import { closePages, openPage } from './browser.ts';
import { restAnswers } from './shop.ts';
import { openSite, type Site, type SiteOptions } from './site.ts';

export type Visit = Awaited<ReturnType<typeof openPage>> & { readonly site: Site };

const sites: Site[] = [];

const manifest = join(import.meta.dirname, '../../dist/cdn/.vite/manifest.json');
const built = existsSync(manifest) ? readFileSync(manifest, 'utf8') : '';
const missing = everyWidget
  .map(({ name }) => name)
  .filter((name) => !built.includes(`"src/widgets/${name}/${name}.ts"`));
if (missing.length > 0) throw new Error(`dist/cdn has no ${missing.join(', ')}: run \`npm run build\` first`);

/** Opens `/` of a shop that is one page; its server answers like the `rest` backend unless told otherwise. */
export const visit = async (
  page: string,
  options: Partial<SiteOptions> = {},
  context: Parameters<typeof openPage>[0] = {},
): Promise<Visit> => {
  const site = await openSite({ pages: { '/': page }, answers: { '/trust': restAnswers() }, ...options });
  sites.push(site);
  const opened = await openPage(context);
  await opened.page.goto(`${site.url}/`, { waitUntil: 'domcontentloaded' });
  return { ...opened, site };
};

/** Closes what the test opened. */
export const leave = async (): Promise<void> => {
  await closePages();
  await Promise.all(sites.splice(0).map((site) => site.close()));
};

export const tags: readonly string[] = everyWidget.map(({ name }) => `candor-${name}`);
export const everySelector = tags.join(',');

/** Waits until so many elements are there and each has decided. */
export const settledIn = async (
  { page }: Pick<Visit, 'page'>,
  selector = everySelector,
  count = tags.length,
): Promise<void> => {
  await page.waitForFunction(
    ([selector, count]) => {
      const found = [...document.querySelectorAll(selector)];
      return (
        found.length === count && found.every((element) => (element.getAttribute('state') ?? 'loading') !== 'loading')
      );
    },
    [selector, count] as const,
    { timeout: 8_000 },
  );
};

/** State by tag. */
export const statesIn = (
  { page }: Pick<Visit, 'page'>,
  selector = everySelector,
): Promise<Record<string, string | null>> =>
  page.$$eval(selector, (elements) =>
    Object.fromEntries(elements.map((element) => [element.localName, element.getAttribute('state')])),
  );

export const allReady: Record<string, string> = Object.fromEntries(tags.map((tag) => [tag, 'ready']));

/** `/candor/chunks/widgets/rating.B7CVWNNT.js` → `widgets/rating`. */
/** Files a page waits for: formatters and what asks again come when it is idle, where they are needed. */
export const chunkNames = (requests: readonly string[]): string[] =>
  requests
    .filter((path) => path.includes('/chunks/') && !/\/(intl-format|refresh)\./.test(path))
    .map((path) => path.replace(/.*\/chunks\/|\.[\w-]{6,8}\.js$/g, ''));

export const dataRequests = ({ site }: Pick<Visit, 'site'>): string[] =>
  site.requests.filter((path) => path.startsWith('/trust'));
