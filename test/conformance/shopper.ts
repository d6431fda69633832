import { Receipt } from '../../src/model/write.ts';
import { type Answer, need, type Visit } from './visit.ts';

export const newKey = (): string => crypto.randomUUID().replaceAll('-', '');

export interface Sending {
  key?: string | undefined;
  type?: string;
}

/** What the kit writes says what it is, to whoever moderates. */
export const reviewOf = (visit: Visit) => ({
  product: visit.product,
  rating: 3,
  body: 'A test of the interface, to be removed.',
  author: { name: 'Conformance' },
});

export const posted = (body: unknown, { key, type = 'application/json' }: Sending): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': type, ...(key && { 'idempotency-key': key }) },
  body: typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body),
});

export const send = (
  visit: Visit,
  path: string,
  body: unknown,
  sending: Sending = { key: newKey() },
): Promise<Answer> => visit.ask(path, posted(body, sending));

/** What alone proves that a write took effect. */
export const needReceipt = ({ status, json, text }: Answer, key: string): Receipt => {
  need(status >= 200 && status < 300, `it answered ${status}: ${text.slice(0, 200)}`);
  const receipt = Receipt.safeParse(json);
  need(receipt.success, `it answered no receipt: ${text.slice(0, 200)}`);
  need(receipt.data.key === key, `the receipt is for the key ${receipt.data.key}, not ${key}`);
  return receipt.data;
};

export const write = async (visit: Visit, path: string, body: unknown): Promise<Receipt> => {
  const key = newKey();
  return needReceipt(await send(visit, path, body, { key }), key);
};
