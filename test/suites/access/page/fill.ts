import { sceneOf, shownIn } from './tree.ts';

const setValue = (field: HTMLInputElement | HTMLTextAreaElement, value: string): void => {
  field.value = value;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
};

/** Fills in what is asked for, as a shopper would who leaves nothing out. */
export const fillIn = (): void => {
  for (const field of shownIn('input,textarea') as (HTMLInputElement | HTMLTextAreaElement)[]) {
    if (
      field.closest('[role="search"]') ||
      field.type === 'checkbox' ||
      field.type === 'submit' ||
      field.type === 'file' ||
      field.tabIndex < 0
    )
      continue;
    if (field.type !== 'radio') setValue(field, field.type === 'email' ? 'ana@shop.example' : 'A warm coat 1001');
  }
  const groups = new Set<string>();
  for (const choice of sceneOf().querySelectorAll<HTMLInputElement>('[type="radio"],[type="checkbox"]')) {
    const isFirst = choice.type === 'checkbox' || !groups.has(choice.name);
    groups.add(choice.name);
    const isChosen = [...sceneOf().querySelectorAll<HTMLInputElement>(`[name="${choice.name}"]`)].some(
      ({ checked }) => checked,
    );
    if (isFirst && (choice.type === 'checkbox' || !isChosen)) choice.click();
  }
};
