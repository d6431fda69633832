import { configure, define } from 'candor';

/** A tag with values as an app has them: numbers and flags, not text. */
export interface Tag {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number | boolean>>;
}

/** Draws the tags into the element, each with a link for its fallback and a listener; gives how to draw others. */
export type App = (
  root: HTMLElement,
  tags: readonly Tag[],
  ready: (tag: string) => void,
) => (tags: readonly Tag[]) => void;

declare global {
  interface Window {
    readonly tags: readonly Tag[];
    readonly heard: string[];
    draw: (tags: readonly Tag[]) => void;
    /** Takes over what a server has drawn. */
    hydrate?: () => void;
  }
}

/** What a page does with the app of a framework. What a server has drawn is taken over when the test says so. */
export const run = (app: App, takeOver: App): void => {
  const root = document.querySelector<HTMLElement>('#app')!;
  const draw = (first: App) => void (window.draw = first(root, window.tags, (tag) => void window.heard.push(tag)));
  configure({ backend: 'rest', endpoint: '/trust' });
  if (root.hasChildNodes()) window.hydrate = () => draw(takeOver);
  else draw(app);
  for (const { tag } of window.tags) void define(tag.replace('candor-', ''));
};
