/** The loader may run before the parser has reached the page's data; until it has, "not there" is not known. */
export const parsed = (): Promise<unknown> =>
  new Promise((resolve) => {
    if (document.readyState !== 'loading') resolve(undefined);
    else document.addEventListener('DOMContentLoaded', resolve);
  });
