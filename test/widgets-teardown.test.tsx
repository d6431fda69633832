import { cdp } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answering, everyWidget, pause, silent, until } from './every-widget.ts';
import { createElement, mountWidget, registerWidget, settled } from './mount.ts';
import { watchPage, type Watched } from './watchers.ts';

/** Longer than an element is kept alive after it was removed. */
const grace = 80;

interface Collector {
  send: (method: 'HeapProfiler.enable' | 'HeapProfiler.collectGarbage') => Promise<unknown>;
}

const collectGarbage = async () => {
  const session = cdp() as unknown as Collector;
  await session.send('HeapProfiler.enable');
  for (let round = 0; round < 3; round += 1) {
    await session.send('HeapProfiler.collectGarbage');
    await pause(20);
  }
};

let watched: Watched;
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  watched = watchPage();
});
afterEach(() => {
  watched.stop();
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

const expectNothingLeft = () => {
  expect(watched.listeners()).toEqual([]);
  expect(watched.observers()).toBe(0);
  expect(watched.timers()).toBe(0);
};

describe.each(everyWidget)('candor-$name', ({ widget, sample, reads }) => {
  const settings = { backend: 'memory', data: sample.data };

  test('leaves no listener, observer or timer behind when it is removed', async () => {
    const element = mountWidget(widget, sample.attributes, settings);
    expect(await settled(element)).toBe('ready');
    expect(watched.observers()).toBeGreaterThan(0);
    element.remove();
    await pause(grace);
    await until(() => watched.timers() === 0);
    expectNothingLeft();
    expect(element.shadowRoot!.textContent).toBe('');
  });

  test.runIf(reads)('leaves nothing behind when it is removed while it loads', async () => {
    const element = mountWidget(widget, sample.attributes, { backend: silent() });
    await pause(grace);
    expect(element.getAttribute('state')).toBe('loading');
    element.remove();
    await pause(2 * grace);
    expectNothingLeft();
  });

  test('leaves nothing behind when it is removed before it was near the screen', async () => {
    const element = mountWidget(widget, { ...sample.attributes, loading: 'lazy' }, settings);
    element.style.marginBlockStart = '5000px';
    element.remove();
    await pause(grace);
    await until(() => watched.timers() === 0);
    expectNothingLeft();
  });

  test('is mounted and removed 200 times without a trace', async () => {
    const tag = registerWidget(widget, settings);
    const roots: WeakRef<ShadowRoot>[] = [];
    const cycle = async (count: number) => {
      const elements = Array.from({ length: count }, () => createElement(tag, sample.attributes));
      document.body.append(...elements);
      for (const element of elements) {
        await settled(element);
        roots.push(new WeakRef(element.shadowRoot!));
      }
      document.body.replaceChildren();
    };
    const nodes = document.querySelectorAll('*').length;
    for (let round = 0; round < 10; round += 1) await cycle(20);
    await pause(grace);
    expect(roots).toHaveLength(200);
    expect(document.querySelectorAll('*')).toHaveLength(nodes);
    await until(() => watched.timers() === 0);
    expectNothingLeft();
    await collectGarbage();
    // The last of a batch may still be held by the engine itself (focus, selection, a pending frame).
    expect(roots.filter((root) => root.deref() !== undefined).length).toBeLessThanOrEqual(2);
  });

  test.each([
    ['removed and inserted again in one task', (element: Element, place: Element) => place.append(element)],
    [
      'moved with moveBefore',
      (element: Element, place: Element) =>
        (place as Element & { moveBefore: (node: Node, before: null) => void }).moveBefore(element, null),
    ],
  ])('keeps what it shows and asks nothing anew when it is %s', async (_, move) => {
    const asked: string[] = [];
    const states: (string | null)[] = [];
    const backend = answering(
      () => sample.data,
      (resource) => asked.push(resource),
    );
    const element = mountWidget(widget, sample.attributes, { backend });
    expect(await settled(element)).toBe('ready');
    await pause(50);
    const before = asked.length;
    const [first] = element.shadowRoot!.querySelector('.base')!.children;
    element.addEventListener('candor-ready', () => states.push('ready again'));
    const observer = new MutationObserver(() => states.push(element.getAttribute('state')));
    observer.observe(element, { attributeFilter: ['state'] });
    const place = document.createElement('section');
    document.body.append(place);
    move(element, place);
    await pause(2 * grace);
    observer.disconnect();
    expect(element.parentElement).toBe(place);
    expect(element.shadowRoot!.querySelector('.base')!.children[0]).toBe(first);
    expect(asked).toHaveLength(before);
    expect(states).toEqual([]);
  });

  test('comes back to life when it is inserted again later', async () => {
    const element = mountWidget(widget, sample.attributes, settings);
    await settled(element);
    element.remove();
    await pause(grace);
    expect(element.shadowRoot!.textContent).toBe('');
    document.body.append(element);
    expect(await until(() => element.shadowRoot!.textContent !== '')).toBe(true);
    expect(element.getAttribute('state')).toBe('ready');
    expect(element.shadowRoot!.querySelectorAll('.base')).toHaveLength(1);
  });
});
