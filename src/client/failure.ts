export type FailureCode =
  | 'aborted'
  | 'attribute'
  | 'network'
  | 'shape'
  | 'status'
  | 'timeout'
  | 'too-large'
  | 'type'
  | 'unanswered';

/** Why nothing could be read, in a sentence for the developer. The shopper never sees the message. */
export class Failure extends Error {
  readonly code: FailureCode;
  /** Of HTTP, where a server answered. */
  readonly status: number | undefined;

  constructor(code: FailureCode, message: string, cause?: unknown, status?: number) {
    super(message, { cause });
    this.code = code;
    this.status = status;
  }
}

/** Anything thrown, as a failure: what a backend throws by itself counts as a network fault. */
export const toFailure = (thrown: unknown): Failure =>
  thrown instanceof Failure
    ? thrown
    : new Failure('network', thrown instanceof Error ? thrown.message : String(thrown), thrown);
