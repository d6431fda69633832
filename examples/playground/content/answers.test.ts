import { expect, test } from 'vitest';
import type { AnyBackend, Ask } from '../../../src/backend.ts';
import { answersOf } from './answers.ts';

const sample = { attributes: {}, data: {} };
const unasked = {} as Ask;

test('a backend of the visitor’s is asked as their shop would ask it', () => {
  const settings = { backend: 'woocommerce', endpoint: 'https://shop.example' };
  expect(answersOf({ content: { from: 'backend', settings } }, sample)).toEqual(settings);
});

test('own records answer by themselves, and what is written with them goes nowhere', async () => {
  const data = { badges: { items: [{ id: '1', kind: 'security', name: 'HTTPS' }] } };
  const { backend } = answersOf({ content: { from: 'data', data } }, sample);
  const { read, write } = (backend as AnyBackend).connect({});
  expect(await read.badges!({}, unasked)).toEqual(data.badges);
  expect(read.reviews).toBeUndefined();
  const { review } = await write!();
  const request = () => Promise.reject(new Error('nothing is to be sent'));
  const reply = await review!({}, { key: 'k', request, signal: new AbortController().signal });
  expect(reply).toMatchObject({ status: 201, body: { key: 'k' } });
});
