import { randomBytes } from 'node:crypto';
import type { Hono } from 'hono';

export const newKey = (): string => randomBytes(16).toString('base64url');

export const review = { rating: 2, product: 'sku-1', body: 'Runs small.', author: { name: 'Ana' } };
export const question = { product: 'sku-1', text: 'Is it warm?', author: { name: 'Ben' } };

export interface Answered {
  status: number;
  text: string;
  headers: Headers;
  /** Of a receipt, else empty. */
  id: string;
  error?: { code: string; message: string; fields?: Record<string, string> };
}

/** Sends what a page sends; a body that is no text and no bytes goes as JSON. */
export const send = async (
  api: Hono,
  path: string,
  body: unknown,
  key: string | undefined = newKey(),
  headers: Record<string, string> = {},
): Promise<Answered> => {
  const response = await api.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key && { 'idempotency-key': key }), ...headers },
    body: typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body),
  });
  const text = await response.text();
  const { id = '', error } = JSON.parse(text) as Partial<Answered>;
  return { status: response.status, text, headers: response.headers, id, ...(error && { error }) };
};

export const readJson = async <Answer>(api: Hono, path: string): Promise<Answer> =>
  (await (await api.request(path)).json()) as Answer;

export const emptyWrites =
  "delete from reviews; delete from questions; delete from photos; delete from writes; delete from settings where name = 'moderation'";
