import { check } from '../../src/client/check.ts';
import type { Collection, Review } from '../../src/model/review.ts';
import type { AnyResource } from '../../src/model/resource.ts';

/** Why a backend does not keep the contract. */
export class Fault extends Error {
  override readonly name = 'Fault';
}
/** Why a promise could not be tested here, such as a shop without reviews. */
export class Skip extends Error {
  override readonly name = 'Skip';
}

export const need: (condition: unknown, why: string) => asserts condition = (condition, why) => {
  if (!condition) throw new Fault(why);
};

/** What is looked at of a record, of whatever kind. */
export interface Item extends Partial<Omit<Review, 'id' | 'rating'>> {
  id: string;
  rating: number;
  count?: number;
  average?: number;
  best?: number;
  worst?: number;
  distribution?: Record<string, number>;
  shipping?: { country?: string };
}

/** What is looked at of an answer; `items` is a list, anything else is what the backend makes of it. */
export interface Body {
  items: Item[];
  total?: number;
  matching?: number;
  next?: string;
  sorts?: string[];
  filters?: string[];
  collection?: Collection;
  error?: { code?: string; message?: string; fields?: Record<string, string> };
}

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** Parsed; `undefined` when it is no JSON object. */
  json: Body | undefined;
}

const patience = 15_000;

const objectOf = (text: string): Answer['json'] => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Body) : undefined;
  } catch {
    return undefined;
  }
};

/** One backend, asked as a page of another origin would. */
export class Visit {
  readonly endpoint: string;
  /** Everything the kit writes is about this product, so that it can be told and removed. */
  readonly product = `conformance-${crypto.randomUUID().slice(0, 8)}`;

  /** `endpoint` as a page names it, with or without a slash at its end. */
  constructor(endpoint: string) {
    this.endpoint = endpoint.replace(/\/+$/, '');
  }

  async ask(path: string, { headers, ...init }: RequestInit = {}): Promise<Answer> {
    const go = () =>
      fetch(this.endpoint + path, {
        ...init,
        headers: { Origin: 'https://page.example', ...(headers as Record<string, string>) },
        signal: AbortSignal.timeout(patience),
      });
    // A server may end a connection after any answer; what only reads is asked on a new one, as browsers do.
    const response = await go().catch((error: unknown) => {
      if (init.method) throw error;
      return go();
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: objectOf(text) };
  }

  /** A 200 with a list. What a backend does not have at all, it need not have right. */
  async read(path: string): Promise<Body> {
    const answer = await this.ask(path);
    if (answer.status === 404 || answer.status === 405 || answer.status === 501) throw new Skip(`there is no ${path}`);
    need(answer.status === 200, `${path} answered ${answer.status}`);
    need(Array.isArray(answer.json?.items), `${path} did not answer a JSON object with items`);
    return answer.json;
  }

  /** The answer as the SDK checks it; no record of it may be lost. */
  async readChecked(path: string, resource: AnyResource): Promise<Body> {
    const json = await this.read(path);
    // Over http a page may show images of its own origin only, so this is a page of the backend's.
    Object.assign(globalThis, { location: new URL(this.endpoint) });
    try {
      const { answer, problems } = check(resource, json);
      need(problems.length === 0, `${path}: ${problems[0]}`);
      return answer as unknown as Body;
    } catch (error) {
      throw new Fault((error as Error).message);
    } finally {
      Reflect.deleteProperty(globalThis, 'location');
    }
  }

  /** A refusal says what is wrong, in the contract's words. */
  async needRefusal(path: string, statuses: readonly number[], init?: RequestInit): Promise<Answer> {
    const answer = await this.ask(path, init);
    need(statuses.includes(answer.status), `${path} answered ${answer.status}, not ${statuses.join(' or ')}`);
    const { error } = answer.json ?? {};
    need(error?.code && error?.message, `${path} answered ${answer.status} without { error: { code, message } }`);
    return answer;
  }
}

/** One promise of the contract: its name is a sentence. */
export type Checks = Record<string, (visit: Visit) => Promise<void>>;
