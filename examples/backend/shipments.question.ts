import type { Context } from 'hono';
import type { ShipmentsQuery } from '../../src/model/shipment.ts';
import { RequestError } from './request.error.ts';

const longest = { order: 100, number: 100, email: 320 };
type Field = keyof typeof longest;

const faultOf = (field: Field, value: unknown): string | undefined => {
  if (value === undefined) return 'is missing';
  if (typeof value !== 'string') return 'must be text';
  if (!value.trim()) return 'must not be empty';
  if (value.length > longest[field]) return `must be at most ${longest[field]} characters`;
  if (field === 'email' && !/^[^@]+@[^@]+$/.test(value.trim())) return 'must be an e-mail address';
  return undefined;
};

const invalid = (fields: Record<string, string>) => {
  const said = Object.entries(fields).map(([field, fault]) => `${field} ${fault}`);
  return new RequestError('invalid', said.join('; '), 400, { fields });
};

const bodyOf = async (context: Context): Promise<Record<string, unknown>> => {
  const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    throw new RequestError('unsupported', 'the body must be JSON; send content-type: application/json', 415);
  }
  const expected = 'the body must be a JSON object, e.g. { "order": "…", "email": "…" } or { "number": "…" }';
  // Outside of `try`: a body that is too large has its own answer.
  const text = await context.req.text();
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new RequestError('invalid', expected);
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new RequestError('invalid', expected);
  return body as Record<string, unknown>;
};

/** What a shopper asks for. Faults name the field and never repeat what was typed. @throws RequestError */
export const readShipmentsQuestion = async (context: Context): Promise<ShipmentsQuery> => {
  const body = await bodyOf(context);
  if (body.number !== undefined && (body.order !== undefined || body.email !== undefined)) {
    throw invalid({ number: 'must stand alone, without order and email' });
  }
  const asked: Field[] = body.number === undefined ? ['order', 'email'] : ['number'];
  const faults = asked.flatMap((field) => {
    const fault = faultOf(field, body[field]);
    return fault ? [[field, fault] as const] : [];
  });
  if (faults.length > 0) throw invalid(Object.fromEntries(faults));
  return Object.fromEntries(asked.map((field) => [field, body[field]])) as ShipmentsQuery;
};
