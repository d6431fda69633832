export interface PutOff<Value> {
  /** Once nothing newer has come for the time it waits. */
  readonly later: (value: Value) => void;
  /** What still waits, at once. */
  readonly now: () => void;
  /** What still waits, never. */
  readonly drop: () => void;
}

/** Does only the last of what comes in quick succession. */
export const putOff = <Value>(act: (value: Value) => void, milliseconds: number): PutOff<Value> => {
  let waiting: { readonly value: Value; readonly timer: ReturnType<typeof setTimeout> } | undefined;
  const drop = (): void => {
    clearTimeout(waiting?.timer);
    waiting = undefined;
  };
  const now = (): void => {
    const due = waiting;
    drop();
    if (due) act(due.value);
  };
  return {
    later: (value) => {
      drop();
      waiting = { value, timer: setTimeout(now, milliseconds) };
    },
    now,
    drop,
  };
};
