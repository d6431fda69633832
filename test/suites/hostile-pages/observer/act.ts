import { attribute, queryAll, rootOf } from './tree.ts';

const words = 'Warm, and it runs small. Order one size up.';
const typed: Readonly<Record<string, string>> = { email: 'ana@example.com', search: 'coat', text: 'Ana K.' };

const put = (prototype: object, node: Element, value: string): void => {
  Reflect.apply(Object.getOwnPropertyDescriptor(prototype, 'value')!.set!, node, [value]);
  node.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  node.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
};

export const press = (node: Element): void => void Reflect.apply(HTMLElement.prototype.click, node, []);

/** Types, chooses and ticks what a form asks for. A field nobody can see is a trap for machines. */
const fill = (form: Element): void => {
  const isTrap = (node: Element) => attribute(node, 'tabindex') === '-1';
  for (const area of queryAll(form, 'textarea')) put(HTMLTextAreaElement.prototype, area, words);
  for (const input of queryAll(form, 'input')) {
    const type = attribute(input, 'type') ?? 'text';
    if (type in typed && !isTrap(input)) put(HTMLInputElement.prototype, input, typed[type]!);
    if (type === 'checkbox') press(input);
  }
  const groups = new Map(queryAll(form, 'input[type="radio"]').map((radio) => [attribute(radio, 'name'), radio]));
  groups.forEach(press);
};

/** Buttons that do the same to different things are pressed once. */
const kindOf = (button: Element): string =>
  [attribute(button, 'part'), attribute(button, 'class'), button.textContent?.replace(/[\d\s]+/g, ' ')].join('|');

const formsIn = (root: ShadowRoot): Element[] =>
  queryAll(root, 'form').filter((form) => queryAll(form, 'textarea').length > 0);

const everything = { childList: true, attributes: true, characterData: true, subtree: true };

/** Resolves when nothing in it moves any more, and nothing is under way to the server. */
const quiet = async (root: ShadowRoot): Promise<void> => {
  let moved = true;
  let last = -1;
  const observer = new MutationObserver(() => (moved = true));
  observer.observe(root, everything);
  while (moved) {
    moved = false;
    await new Promise((resolve) => setTimeout(resolve, 80));
    const { asked, open } = (await (await fetch('/traffic')).json()) as { asked: number; open: number };
    moved ||= open > 0 || asked !== last;
    last = asked;
  }
  observer.disconnect();
};

/** Does with a widget what a shopper can: presses every kind of button, fills in and sends every form that is offered. */
export const actOn = async (host: Element): Promise<void> => {
  const root = rootOf(host);
  if (!root) return;
  const pressed = new Set<string>();
  const sent = new Set<string>();
  for (let steps = 0; steps < 30; steps += 1) {
    const form = formsIn(root).find((one) => !sent.has(attribute(one, 'class') ?? ''));
    if (form) {
      sent.add(attribute(form, 'class') ?? '');
      fill(form);
      await quiet(root);
      queryAll(form, '[type="submit"]').forEach(press);
      await quiet(root);
      continue;
    }
    const button = queryAll(root, 'button:not([type="submit"])').find((one) => !pressed.has(kindOf(one)));
    if (!button) return;
    pressed.add(kindOf(button));
    press(button);
    await quiet(root);
  }
};
