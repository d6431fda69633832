import { actOn } from './act.ts';
import { type Inventory, inventoryOf } from './inventory.ts';
import { namesIn } from './names.ts';
import { attribute, type Details, queryAll, rootOf, treeOf } from './tree.ts';

export interface Shown {
  readonly state: string;
  readonly tree: readonly string[];
  /** Whether the words of the shop are in sight. */
  readonly fallback: boolean;
}

export interface Plan extends Details {
  /** Tags, each of which stands once in the page. */
  readonly tags: readonly string[];
  /** Presses and sends, too. */
  readonly acts: boolean;
  /** Milliseconds that have to pass before anything is judged: what a page does late. */
  readonly rest: number;
}

/** What was seen of a page. The clean page's is what others are compared with. */
export interface Report {
  readonly atRest: Readonly<Record<string, Shown>>;
  readonly names: Readonly<Record<string, readonly string[]>>;
  readonly afterwards: Readonly<Record<string, Shown>>;
  readonly before: Inventory;
  readonly after: Inventory;
  readonly uncaught: readonly string[];
}

const page = window.parent;
const uncaught: string[] = [];
const say = (value: unknown): string => {
  try {
    return String((value as Error | undefined)?.stack ?? value);
  } catch {
    return 'something that cannot be written';
  }
};
page.addEventListener('error', ({ message, error }) => uncaught.push(error ? say(error) : message), true);
page.addEventListener('unhandledrejection', ({ reason }) => uncaught.push(say(reason)), true);

const after = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const isInSight = (host: Element): boolean => {
  const link = host.firstElementChild;
  if (!link) return false;
  const { width, height } = link.getBoundingClientRect();
  return width > 0 && height > 0;
};

const hostsOf = ({ tags }: Plan): Element[] => tags.flatMap((tag) => queryAll(page.document, tag));

const shownIn = (plan: Plan): Record<string, Shown> => {
  // What is drawn only where it is seen is drawn for paper.
  page.dispatchEvent(new Event('beforeprint'));
  return Object.fromEntries(
    hostsOf(plan).map((host) => [
      host.localName,
      {
        state: attribute(host, 'state') ?? 'none',
        tree: treeOf(host, plan),
        fallback: isInSight(host),
      },
    ]),
  );
};

/** Resolves when nothing has changed for so many milliseconds. */
const quiet = async (plan: Plan, milliseconds: number, within: number): Promise<void> => {
  const end = performance.now() + within;
  const step = 40;
  let last = '';
  let still = 0;
  while (still < milliseconds && performance.now() < end) {
    await after(step);
    const now = JSON.stringify(shownIn(plan));
    still = now === last ? still + step : 0;
    last = now;
  }
};

const isDecided = ({ state }: Shown): boolean => state !== 'loading' && state !== 'none';

/** Until what is shown is what is expected; without an expectation until it stays as it is. */
const settle = async (plan: Plan, expected: Readonly<Record<string, Shown>> | undefined, within: number) => {
  const end = performance.now() + within;
  const wanted = expected && JSON.stringify(expected);
  if (wanted) {
    while (JSON.stringify(shownIn(plan)) !== wanted && performance.now() < end) await after(40);
    return shownIn(plan);
  }
  while (!Object.values(shownIn(plan)).every(isDecided) && performance.now() < end) await after(40);
  // Dates are written out when the page is idle.
  await quiet(plan, 1_200, 6_000);
  return shownIn(plan);
};

let before: Inventory | undefined;

/** Called by the page right before our script is. */
const start = (): void => {
  before = inventoryOf(page);
};

const observe = async (plan: Plan): Promise<void> => {
  const began = performance.now();
  const answer = await fetch('/expected');
  const expected = (await answer.json()) as Pick<Report, 'atRest' | 'afterwards'> | null;
  // A page whose sizes are expected to be others is read again as they are.
  await after(Math.max(0, plan.rest - (performance.now() - began)));
  const atRest = await settle(plan, expected?.atRest, 7_000);
  const names = Object.fromEntries(hostsOf(plan).map((host) => [host.localName, namesIn(host)]));
  const untouched = inventoryOf(page);
  let afterwards = atRest;
  if (plan.acts) {
    for (const host of hostsOf(plan)) if (rootOf(host)) await actOn(host);
    afterwards = await settle(plan, expected?.afterwards, 3_000);
  }
  const report: Report = { atRest, names, afterwards, before: before!, after: untouched, uncaught };
  await fetch('/report', { method: 'POST', body: JSON.stringify(report) });
};

/** Its name is one of the page's before anything is counted. */
Object.defineProperty(page, 'observer', { value: { start, observe } });
