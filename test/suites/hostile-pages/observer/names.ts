import { computeAccessibleName, getRole, isInaccessible } from 'dom-accessibility-api';
import { queryAll, rootOf } from './tree.ts';

const states = ['aria-expanded', 'aria-pressed', 'aria-checked', 'aria-current', 'aria-invalid', 'aria-live'];

/** That of the page may have lost the page it is of. */
const own = { getComputedStyle: (element: Element, pseudo?: string | null) => getComputedStyle(element, pseudo) };

/** What assistive technology is told of an element's content, in order: role, name, state. */
export const namesIn = (host: Element): string[] => {
  const root = rootOf(host);
  if (!root) return [];
  return queryAll(root, '*').flatMap((element) => {
    const role = getRole(element);
    if (!role || role === 'generic' || role === 'presentation' || isInaccessible(element, own)) return [];
    const told = states.flatMap((name) =>
      element.hasAttribute(name) ? [`${name}=${element.getAttribute(name)}`] : [],
    );
    return [[role, JSON.stringify(computeAccessibleName(element, own)), ...told].join(' ')];
  });
};
