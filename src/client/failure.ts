export type FailureCode =
  | 'aborted'
  | 'attribute'
  | 'backend'
  | 'network'
  | 'shape'
  | 'status'
  | 'timeout'
  | 'too-large'
  | 'type'
  | 'unanswered'
  | 'view';

/** Why nothing could be read, in a sentence for the developer. The shopper never sees the message. */
export class Failure extends Error {
  declare readonly code: FailureCode;
  /** Of HTTP, where a server answered. */
  declare readonly status: number | undefined;

  constructor(code: FailureCode, message: string, cause?: unknown, status?: number) {
    super(message, { cause });
    this.code = code;
    this.status = status;
  }
}

/** Anything thrown, as a failure of the kind that it, or what caused it, tells. */
export const toFailure = (thrown: unknown): Failure => {
  const { message = String(thrown), cause, status } = Object(thrown) as Partial<Failure>;
  const known = cause ? toFailure(cause) : ({ status, code: status ? 'status' : 'backend' } as const);
  return thrown instanceof Failure ? thrown : new Failure(known.code, message, thrown, known.status);
};
