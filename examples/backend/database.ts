/** What every statement here is given: PGlite and PostgreSQL answer it alike, from the same SQL. */
export interface Session {
  /** One statement with `$1` … values; gives its rows. */
  query<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Several statements without values. */
  exec(sql: string): Promise<void>;
}

export interface TransactionOptions {
  /** Everything read inside is of one moment, whatever others write meanwhile. */
  snapshot?: boolean;
}

export interface Database extends Session {
  readonly kind: 'pglite' | 'postgres';
  /** Commits when `work` resolves, rolls back and rethrows when it rejects. */
  transaction<T>(work: (session: Session) => Promise<T>, options?: TransactionOptions): Promise<T>;
  close(): Promise<void>;
}

/** A failure that the person at the keyboard can mend: its message names the offender and the fix. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError';
}
