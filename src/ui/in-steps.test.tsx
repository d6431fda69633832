import { createRef, render } from 'preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { InSteps } from './in-steps.tsx';

const box = document.createElement('div');
afterEach(() => {
  render(null, box);
  box.remove();
});

/** A list of items as high as half a screen. */
const show = (count: number) => {
  document.body.append(box);
  const list = createRef<HTMLOListElement>();
  const item = (place: number) => <li style={{ height: '50vh' }}>{place}</li>;
  render(
    <ol ref={list}>
      <InSteps list={list} count={count} step={3} item={item} />
    </ol>,
    box,
  );
  return () => box.querySelectorAll('li').length;
};

// A page that was scrolled tells of it a moment later, and that counts as somebody who is there.
beforeEach(async () => {
  scrollTo(0, 0);
  await quiet();
});

const quiet = () => new Promise((resolve) => setTimeout(resolve, 300));

test('draws the first step at once and goes on to a screen below what is seen', async () => {
  const drawn = show(100);
  expect(drawn()).toBe(3);
  await quiet();
  expect(drawn()).toBe(6);
});

test('draws more as the shopper comes near, to the end', async () => {
  const drawn = show(11);
  for (let rounds = 0; rounds < 5; rounds += 1) {
    box.querySelector('li:last-child')!.scrollIntoView();
    await quiet();
  }
  expect(drawn()).toBe(11);
});

test('draws the rest in idle time once somebody is there, seen or not', async () => {
  const drawn = show(40);
  await quiet();
  expect(drawn()).toBeLessThan(10);
  dispatchEvent(new Event('keydown'));
  await expect.poll(drawn).toBe(40);
});

test('draws everything for print', async () => {
  const drawn = show(40);
  dispatchEvent(new Event('beforeprint'));
  // The browser's own event lets what is queued run before it prints.
  await Promise.resolve();
  expect(drawn()).toBe(40);
});
