import type { Ask, Reply } from '../../backend.ts';
import type { Mapping, Options, Paths } from './options.ts';
import { valueAt } from './path.ts';
import { stringify } from '../../model/stringify.ts';
import { fillJson, fillText, fillUrl, type Values } from './template.ts';

/** One resource of one shop: what the preset says, with what the shop says over it. */
export interface Source {
  readonly mapping: Mapping;
  readonly options: Options;
}

export interface Answered extends Reply {
  readonly url: string;
}

const initOf = ({ headers, query, variables, body }: Mapping, values: Values): RequestInit => {
  const sent = query === undefined ? body : { query, variables };
  const filled = Object.entries(headers ?? {}).map(([name, text]) => [name, fillText(text, values)] as const);
  return {
    method: sent === undefined ? 'GET' : 'POST',
    headers: Object.fromEntries([
      ...(sent === undefined ? [] : [['content-type', 'application/json']]),
      ...filled.filter(([, text]) => text !== undefined),
    ]),
    // The document is no template: its braces are GraphQL's own.
    ...(sent !== undefined && {
      body: stringify(query === undefined ? fillJson(body, values) : { query, variables: fillJson(variables, values) }),
    }),
  };
};

const short = (text: unknown): string => String(text).slice(0, 200);

/** What an answer says is wrong with the question: `errors` of GraphQL, in whatever status they come. */
const complaintOf = (body: unknown, paths: Paths): string | undefined => {
  const found = valueAt(body, paths);
  const [first] = [found].flat();
  if (first === undefined || first === null || first === false || first === '') return undefined;
  return short(valueAt(first, 'message') ?? (typeof first === 'object' ? stringify(first) : first));
};

/**
 * Asks for one page; `url` where an earlier page named it.
 * @throws Error that names the address, with what the server said.
 */
export const ask = async (
  { request }: Ask,
  { mapping, options }: Source,
  values: Values,
  url = options.endpoint + fillUrl(mapping.path ?? '', { ...options, ...values }),
): Promise<Answered> => {
  const hint = (status: unknown) =>
    options.token !== undefined && (status === 401 || status === 403)
      ? '; the token may have expired, or be for another origin'
      : '';
  const reply = await request(url, initOf(mapping, { ...options, ...values })).catch(
    (cause: Error & { status?: number }) => {
      const more = hint(cause.status);
      throw more ? new Error(cause.message + more, { cause }) : cause;
    },
  );
  const { status, body } = reply;
  const fine = status >= 200 && status < 300;
  const complaint = complaintOf(body, mapping.errors ?? 'errors') ?? (fine ? undefined : complaintOf(body, 'message'));
  if (fine && complaint === undefined) return { ...reply, url };
  throw Object.assign(
    new Error(`${url} answered ${status}${complaint === undefined ? '' : `: ${complaint}`}${hint(status)}`),
    !fine && { status },
  );
};
