/**
 * What the browser builds put in the place of `@preact/signals`: the part of it that elements use, at a third of the
 * weight. Nothing is computed before it is asked for, and only what an effect needs is kept up to date.
 * `test/signals.test.ts` proves that both tell alike.
 */
type Work = () => unknown;

let reader: Cell | undefined;
let depth = 0;
let due: Cell[] = [];

/** A signal, a computed value or an effect. */
class Cell {
  current: unknown;
  /** How it is computed, or what the effect does; taken away when the effect is over. */
  work: Work | undefined;
  readonly reacts: boolean;
  version = 0;
  /** Who is told when it changes. */
  readonly followers = new Set<Cell>();
  /** What its last run has read, in which version. */
  sources = new Map<Cell, number>();
  /** Something that it has read may have changed; an effect is then due. */
  stale = false;
  threw = false;
  cleanUp: unknown;

  constructor(current: unknown, work?: Work, reacts = false) {
    this.current = current;
    this.work = work;
    this.reacts = reacts;
  }

  peek(): unknown {
    refresh(this);
    if (this.threw) throw this.current;
    return this.current;
  }

  get value(): unknown {
    // First, so that what is noted is the version that is given.
    refresh(this);
    if (reader) {
      reader.sources.set(this, this.version);
      if (isLive(reader)) follow(this, reader);
    }
    return this.peek();
  }

  set value(next: unknown) {
    if (next === this.current) return;
    this.current = next;
    this.version += 1;
    batch(() => tell(this));
  }
}

const isLive = ({ reacts, work, followers }: Cell): boolean => (reacts ? !!work : followers.size > 0);

const follow = (source: Cell, follower: Cell): void => {
  if (!isLive(source)) for (const further of source.sources.keys()) follow(further, source);
  source.followers.add(follower);
};

const leave = (source: Cell, follower: Cell): void => {
  source.followers.delete(follower);
  if (!isLive(source)) for (const further of source.sources.keys()) leave(further, source);
};

const tell = (cell: Cell): void => {
  for (const follower of cell.followers) {
    if (follower.stale) continue;
    follower.stale = true;
    if (follower.reacts) due.push(follower);
    else tell(follower);
  }
};

/** Whether a run would read what the last one has not. Looks in the order of reading: later reads may hang on earlier ones. */
const isOutdated = ({ version, sources }: Cell): boolean => {
  for (const [source, seen] of sources) {
    refresh(source);
    if (source.version !== seen) return true;
  }
  return version === 0;
};

/** Does the work with `next` as the one who reads; for nobody where it is `undefined`. */
const readAs = <Value>(next: Cell | undefined, work: () => Value): Value => {
  const outer = reader;
  reader = next;
  try {
    return work();
  } finally {
    reader = outer;
  }
};

const run = (cell: Cell, work: Work): unknown => {
  const before = cell.sources;
  cell.sources = new Map();
  try {
    return readAs(cell, work);
  } finally {
    for (const source of before.keys()) if (!cell.work || !cell.sources.has(source)) leave(source, cell);
  }
};

/** Makes a computed value right where it may not be. */
const refresh = (cell: Cell): void => {
  const { work, current } = cell;
  if (!work || (isLive(cell) && !cell.stale)) return;
  cell.stale = false;
  if (!isOutdated(cell)) return;
  try {
    cell.current = run(cell, work);
    cell.threw = false;
  } catch (thrown) {
    cell.current = thrown;
    cell.threw = true;
  }
  if (cell.threw || cell.version === 0 || cell.current !== current) cell.version += 1;
};

const tidy = (cell: Cell): void => {
  const { cleanUp } = cell;
  cell.cleanUp = undefined;
  if (typeof cleanUp === 'function') readAs(undefined, cleanUp as Work);
};

const react = (cell: Cell): void => {
  cell.stale = false;
  if (!cell.work || !isOutdated(cell)) return;
  tidy(cell);
  cell.version = 1;
  cell.cleanUp = run(cell, cell.work);
};

/** Tells of several changes together. An effect that throws costs the others nothing. */
export const batch = <Value>(change: () => Value): Value => {
  const thrown: unknown[] = [];
  const attempt = <Result>(work: () => Result): Result | undefined => {
    try {
      return work();
    } catch (one) {
      thrown.push(one);
      return undefined;
    }
  };
  depth += 1;
  const value = attempt(change);
  if (depth === 1) {
    // The list grows while it is gone through.
    for (const cell of due) attempt(() => react(cell));
    due = [];
  }
  depth -= 1;
  if (thrown.length > 0) throw thrown[0];
  return value as Value;
};

export const signal = (current?: unknown): Cell => new Cell(current);

export const computed = (work: Work): Cell => new Cell(undefined, work);

/** Does the work now and whenever what it has read has changed. Gives how to end that. */
export const effect = (work: Work): (() => void) => {
  const cell = new Cell(undefined, work, true);
  const end = () =>
    batch(() => {
      cell.work = undefined;
      for (const source of cell.sources.keys()) leave(source, cell);
      tidy(cell);
    });
  try {
    batch(() => react(cell));
  } catch (thrown) {
    end();
    throw thrown;
  }
  return end;
};
