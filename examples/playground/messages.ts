import type { Colors } from './look/contrast.ts';

/** What the preview tells the workbench around it. */
export type Told =
  /** A widget has been put into a fresh page. */
  | { readonly told: 'started' }
  /** Height of the widget's box, in CSS pixels. */
  | { readonly told: 'height'; readonly height: number }
  /** What the widget is painted with, as the browser computes it. */
  | { readonly told: 'colors'; readonly colors: Colors }
  | { readonly told: 'event'; readonly name: string; readonly ms: number; readonly detail: string };

export const tell = (message: Told): void => parent.postMessage(message, location.origin);

/** Calls with what the preview of this page tells. Returns how to stop. */
export const hear = (listener: (message: Told) => void): (() => void) => {
  const receive = ({ origin, data }: MessageEvent<unknown>) => {
    if (origin === location.origin && typeof data === 'object' && data && 'told' in data) listener(data as Told);
  };
  window.addEventListener('message', receive);
  return () => window.removeEventListener('message', receive);
};
