type Status = 400 | 404 | 409 | 413 | 415 | 422 | 429;

interface Details {
  /** What is wrong with each field or parameter, by its name. Never the value. */
  fields?: Readonly<Record<string, string>>;
  headers?: Readonly<Record<string, string>>;
}

/** A request that cannot be answered as asked; its message names the parameter and the fix, for whoever wrote it. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly code: string;
  readonly status: Status;
  readonly fields: Details['fields'];
  readonly headers: Details['headers'];

  constructor(code: string, message: string, status: Status = 400, { fields, headers }: Details = {}) {
    super(message);
    this.code = code;
    this.status = status;
    this.fields = fields;
    this.headers = headers;
  }
}

/** `wait` in milliseconds. */
export const tooMany = (wait: number): RequestError => {
  const seconds = Math.ceil(wait / 1000);
  return new RequestError('too_many', `too many tries; try again in ${seconds} seconds`, 429, {
    headers: { 'Retry-After': String(seconds) },
  });
};

/** `most` in bytes. What is still on its way is not read to its end, so the connection ends with it. */
export const tooLarge = (most: number): RequestError =>
  new RequestError('too_large', `the body must be at most ${most} bytes`, 413, { headers: { Connection: 'close' } });
