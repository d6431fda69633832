/** Runs in the page: draws whatever waits, focuses and clicks everything, follows no link. */
export const openEverything = async (): Promise<void> => {
  const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const all = (selector: string) =>
    [...document.querySelectorAll('*')].flatMap((element) =>
      Array.from(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
    );
  dispatchEvent(new Event('beforeprint'));
  addEventListener('click', (event) => {
    const inside = event.composedPath()[0];
    if (inside instanceof Element && inside.closest('a')) event.preventDefault();
  });
  await pause(50);
  for (const details of all('details')) details.setAttribute('open', '');
  const buttons = all('a, button, summary, input:not([type="file"]), select');
  for (const [place, button] of buttons.entries()) {
    button.focus({ preventScroll: true });
    if (button.localName !== 'summary') button.click();
    if (place % 20 === 0) await pause(0);
  }
  await pause(200);
};
