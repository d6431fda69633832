import type { FunctionComponent } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { lifetimes } from '../src/client/cache.ts';
import { forgetReports } from '../src/client/report.ts';
import { patience } from '../src/element/answers.ts';
import type { Settings } from '../src/config.ts';
import { answering, emptied, everyWidget, silent, type Subject, until } from './every-widget.ts';
import { createElement, drawWhole, mountWidget, registerWidget, settled } from './mount.ts';

beforeEach(() => {
  forgetReports();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const withFallback = ({ widget, sample }: Pick<Subject, 'widget' | 'sample'>, settings: Settings) => {
  const element = createElement(registerWidget(widget, settings), sample.attributes);
  const fallback = document.createElement('a');
  fallback.textContent = 'Read the reviews';
  element.append(fallback);
  document.body.append(element);
  return { element, fallback, root: element.shadowRoot! };
};

const nextTask = (): Promise<unknown> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', resolve);
    port1.start();
    port2.postMessage(null);
  });

const isShown = (element: Element) => element.getClientRects().length > 0;
const noteOf = (root: ShadowRoot) => root.querySelector('[part="error"]')?.textContent;

/** Fails until it is told to answer. */
const moody = ({ sample }: Pick<Subject, 'sample'>) => {
  const mood = { fails: true };
  const backend = answering(
    () => sample.data,
    () => {
      if (mood.fails) throw new Error('the shop’s server is on fire');
    },
  );
  return { backend, mood };
};

describe.each(everyWidget)('candor-$name', ({ widget, sample, reads }) => {
  const subject = { widget, sample };

  test.runIf(reads)('shows its children while it loads, in the height it reserves', async () => {
    const { element, fallback } = withFallback(subject, { backend: silent() });
    expect(isShown(fallback)).toBe(true);
    expect(await until(() => element.getAttribute('state') === 'loading')).toBe(true);
    expect(isShown(fallback)).toBe(true);
    expect(element.getBoundingClientRect().height).toBeGreaterThanOrEqual(widget.reserve.minHeight);
  });

  test.runIf(reads)('holds its height with a skeleton where it has no children', async () => {
    const { element, fallback, root } = withFallback(subject, { backend: silent() });
    fallback.remove();
    expect(await until(() => root.querySelector('.skeleton') !== null)).toBe(true);
    expect(isShown(root.querySelector('.skeleton')!)).toBe(true);
    expect(element.getBoundingClientRect().height).toBeGreaterThanOrEqual(widget.reserve.minHeight);
  });

  test('draws no skeleton for an answer that comes in time', async () => {
    // A clock that stands still: however slow the machine, waiting has not become worth showing.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const element = mountWidget(widget, sample.attributes, { backend: 'memory', data: sample.data });
    const root = element.shadowRoot!;
    const drawn: Element[] = [];
    new MutationObserver(() => drawn.push(...root.querySelectorAll('.skeleton'))).observe(root, {
      childList: true,
      subtree: true,
    });
    while (element.getAttribute('state') !== 'ready') await nextTask();
    expect(drawn).toEqual([]);
  });

  test.runIf(reads)('decides for its children, with a note, when nothing has come within four seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { element, fallback, root } = withFallback(subject, { backend: silent() });
    // Mounting has its turn by a message, which no clock holds up.
    while (element.getAttribute('state') === null) await nextTask();
    vi.advanceTimersByTime(patience - 1);
    expect(element.getAttribute('state')).toBe('loading');
    vi.advanceTimersByTime(1);
    vi.useRealTimers();
    await until(() => noteOf(root) !== undefined);
    expect(element.getAttribute('state')).toBe('error');
    expect(noteOf(root)).toContain('This could not be loaded.');
    expect(isShown(fallback)).toBe(true);
  });

  test.runIf(reads)('shows its children with one note when the backend fails, and recovers by its button', async () => {
    const { backend, mood } = moody(subject);
    const { element, fallback, root } = withFallback(subject, { backend });
    const failures: unknown[] = [];
    element.addEventListener('candor-error', (event) => failures.push((event as CustomEvent).detail.message));
    expect(await settled(element)).toBe('error');
    expect(isShown(fallback)).toBe(true);
    expect(noteOf(root)).toContain('This could not be loaded.');
    expect(failures).toEqual(['the shop’s server is on fire']);

    mood.fails = false;
    root.querySelector<HTMLButtonElement>('[part="error"] button')!.click();
    expect(await until(() => element.getAttribute('state') === 'ready' && !noteOf(root))).toBe(true);
    expect(isShown(fallback)).toBe(false);
  });

  test.runIf(reads)('recovers when the page itself asks it to try again', async () => {
    const { backend, mood } = moody(subject);
    const { element } = withFallback(subject, { backend });
    let retry = () => {};
    element.addEventListener('candor-error', (event) => (retry = (event as CustomEvent).detail.retry));
    await settled(element);
    mood.fails = false;
    retry();
    expect(await until(() => element.getAttribute('state') === 'ready')).toBe(true);
  });

  test('has a state of its own for a shop that has nothing yet', async () => {
    const { element, root } = withFallback(subject, { backend: 'memory', data: emptied(sample.data) });
    expect(await settled(element)).toBe(widget.isEmpty ? 'empty' : 'ready');
    expect(noteOf(root)).toBeUndefined();
    expect(element.getBoundingClientRect().height).toBeGreaterThanOrEqual(widget.reserve.minHeight);
  });

  test.runIf(reads)('shows what it had, marked stale, when the newer answer cannot be had', async () => {
    const { backend, mood } = moody(subject);
    mood.fails = false;
    const tag = registerWidget(widget, { backend });
    const first = createElement(tag, sample.attributes);
    document.body.append(first);
    expect(await settled(first)).toBe('ready');

    mood.fails = true;
    const later = Date.now() + (lifetimes.fresh + 60) * 1000;
    vi.spyOn(Date, 'now').mockImplementation(() => later);
    const second = createElement(tag, sample.attributes);
    const failures: unknown[] = [];
    second.addEventListener('candor-error', (event) => failures.push((event as CustomEvent).detail));
    document.body.append(second);
    expect(await until(() => second.getAttribute('state') === 'stale')).toBe(true);
    expect(await until(() => vi.mocked(console.error).mock.calls.length > 0)).toBe(true);
    // Drawn, and not only called so: what is drawn later has not seen anybody come.
    expect(await settled(second)).toBe('stale');
    expect(failures).toEqual([
      expect.objectContaining({ widget: second.localName.slice(7), message: 'the shop’s server is on fire' }),
    ]);
    // It has what it says; the shop hears of it, not the shopper.
    expect(second.shadowRoot!.querySelector('[role=status]')?.textContent ?? '').toBe('');
    await Promise.all([first, second].map(drawWhole));
    expect(await until(() => second.shadowRoot!.textContent === first.shadowRoot!.textContent)).toBe(true);
  });

  test.runIf(reads)('emits ready once for a first view, and an error once for a failure', async () => {
    const names: string[] = [];
    for (const type of ['candor-ready', 'candor-error'])
      document.body.addEventListener(type, ({ type }) => names.push(type));
    const ready = withFallback(subject, { backend: 'memory', data: sample.data });
    await settled(ready.element);
    expect(names).toEqual(['candor-ready']);
    const broken = withFallback(subject, { backend: moody(subject).backend });
    await settled(broken.element);
    expect(names).toEqual(['candor-ready', 'candor-error']);
  });

  test('costs nothing but itself when its view throws, says so, and is drawn once that has passed', async () => {
    let throws = true;
    const View = widget.view as never as FunctionComponent;
    const view = (props: object) => {
      if (throws) throw new Error('a bug of ours');
      return <View {...props} />;
    };
    const { element, fallback, root } = withFallback(
      { widget: { ...widget, view: view as never }, sample },
      { backend: 'memory', data: sample.data },
    );
    expect(await settled(element)).toBe('error');
    expect(noteOf(root)).toContain('This could not be loaded.');
    expect(isShown(fallback)).toBe(true);
    const line = `[candor] <${element.localName}>: could not be drawn (Error: a bug of ours)`;
    expect(vi.mocked(console.error).mock.calls).toEqual([[line]]);
    throws = false;
    root.querySelector<HTMLElement>('[part="error"] button')!.click();
    expect(await until(() => !isShown(fallback))).toBe(true);
    expect(await settled(element)).toBe('ready');
  });
});
