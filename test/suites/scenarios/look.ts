export interface Look {
  readonly count: number;
  readonly state: string;
  readonly text: string;
  /** How often it is drawn in its root. */
  readonly bases: number;
}

/** Runs in the page. */
export const look = (tags: readonly string[]): { widgets: Record<string, Look>; uncaught: string[] } => {
  // What is drawn only where it is seen is drawn for paper.
  dispatchEvent(new Event('beforeprint'));
  const widgets = Object.fromEntries(
    tags.map((tag) => {
      const found = [...document.querySelectorAll(tag)];
      const root = found[0]?.shadowRoot;
      return [
        tag,
        {
          count: found.length,
          state: found[0]?.getAttribute('state') ?? 'none',
          text: root?.textContent ?? '',
          bases: root?.querySelectorAll('.base').length ?? 0,
        },
      ];
    }),
  );
  return { widgets, uncaught: window.seen?.uncaught ?? [] };
};
