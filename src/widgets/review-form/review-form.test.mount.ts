import * as z from 'zod/mini';
import { userEvent } from 'vitest/browser';
import { createElement, registerWidget, settled } from '../../../test/mount.ts';
import { defineBackend, type Reply } from '../../backend.ts';
import type { Settings } from '../../config.ts';
import type { ReviewInput } from '../../model/write.ts';
import reviewForm from './review-form.ts';
import { sample } from './review-form.sample.ts';

export const reply = (status: number, body: unknown, headers: Record<string, string> = {}): Reply => ({
  status,
  body,
  headers: new Headers(headers),
});
export const receipt = (key: string, status = 'pending'): Reply => reply(201, { key, id: 'r-1', status });

type Answer = (key: string) => Reply | Promise<Reply>;

/** A shop that takes reviews as the test says. */
export const createShop = (review: Answer = receipt) => {
  const shop = {
    review,
    photo: receipt as Answer,
    sent: [] as { key: string; input: ReviewInput }[],
    photos: [] as { key: string; blob: Blob }[],
  };
  const backend = defineBackend({
    options: z.object({}),
    connect: () => ({
      read: {},
      write: async () => ({
        review: async (input, { key }) => {
          shop.sent.push({ key, input: input as ReviewInput });
          return shop.review(key);
        },
        photo: async (input, { key }) => {
          shop.photos.push({ key, blob: input as Blob });
          return shop.photo(key);
        },
      }),
    }),
  });
  return { shop, backend };
};

let products = 0;

/** A form before a shop, by its tag's attributes, and what a test does with it. */
export const mount = async (
  backend: NonNullable<Settings['backend']>,
  attributes: Record<string, string> = {},
  settings: Partial<Settings> = {},
) => {
  const tag = registerWidget(reviewForm, { backend, ...settings });
  // A draft is found again by its product: every test has its own.
  const element = createElement(tag, { ...sample.attributes, product: `coat-${(products += 1)}`, ...attributes });
  document.body.append(element);
  await settled(element);
  const root = element.shadowRoot!;
  const find = <Found extends HTMLElement>(selector: string) => root.querySelector<Found>(selector)!;
  const until = async (selector: string): Promise<HTMLElement> => {
    for (let tries = 0; tries < 300 && !find(selector); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    if (!find(selector)) throw new Error(`there is no ${selector} in ${root.textContent}`);
    return find(selector);
  };
  const events: [name: string, detail: Record<string, unknown>][] = [];
  element.addEventListener('candor-action', (event) => {
    const { widget: _, name, ...detail } = (event as CustomEvent<{ widget: string; name: string }>).detail;
    events.push([name, detail]);
  });
  return {
    element,
    root,
    find,
    until,
    events,
    open: async () => {
      find('button').click();
      await until('form');
    },
    field: (name: string) => find<HTMLInputElement>(`[name="${name}"]`),
    rate: (stars: number) => find(`[name=rating][value="${stars}"]`).click(),
    fill: (name: string, value: string) => userEvent.fill(find(`[name="${name}"]`), value),
    press: () => find('[type=submit]').click(),
    text: () => root.textContent,
    problem: (name: string) => root.getElementById(`${name}-problem`)?.textContent,
  };
};

/** A picture of that size, as a file that a camera could have made. */
export const picture = async (name: string, width = 60, height = 40, type = 'image/png'): Promise<File> => {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#36c';
  context.fillRect(0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type));
  return new File([blob!], name, { type });
};

export const choose = (input: HTMLInputElement, files: readonly File[]): void => {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
};
