/** Whether this browser paints pages in colours of its own: then no page can tell how it looks to others. */
export const areForced = (): boolean => matchMedia('(forced-colors: active)').matches;
