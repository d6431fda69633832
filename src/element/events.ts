/** What every widget may emit. All bubble and are composed; none is sent anywhere by itself. */
export interface CandorEvents {
  /** First shown, or shown anew after a change: milliseconds since the element was connected. */
  'candor-ready': { widget: string; ms: number };
  /** Nothing could be read, or nothing newer than what is shown; `retry` asks again. `status` is that of HTTP, where a server answered. */
  'candor-error': {
    widget: string;
    code: string;
    status?: number | undefined;
    message: string;
    retry: () => void;
  };
  /** Once: half of it was on screen for a second. */
  'candor-impression': { widget: string };
  /** Every emitted event of a widget once more, for listeners that want all of them. */
  'candor-action': { widget: string; name: string } & Record<string, unknown>;
}

/** Emits `candor-<name>`. False when a listener called `preventDefault()`. */
export const emit = (element: Element, name: string, detail: Record<string, unknown>): boolean =>
  element.dispatchEvent(new CustomEvent(`candor-${name}`, { bubbles: true, composed: true, cancelable: true, detail }));
