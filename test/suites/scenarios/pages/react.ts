import { createElement, StrictMode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { createRoot } from 'react-dom/client';

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

declare global {
  interface Window {
    readonly shopTags: readonly Tag[];
    /** Puts the widgets into the other place. */
    move: () => void;
  }
}

const Shop = ({ place }: { readonly place: number }) => {
  const [, redraw] = useState(0);
  // Strict mode runs it twice, as it mounts everything twice.
  useEffect(() => redraw((times) => times + 1), []);
  const widgets = window.shopTags.map(({ name, attributes }) => createElement(name, { key: name, ...attributes }));
  return createPortal(widgets, document.querySelectorAll('section')[place]!);
};

const root = createRoot(document.querySelector('main')!);
const draw = (place: number): void => root.render(createElement(StrictMode, null, createElement(Shop, { place })));
window.move = () => draw(1);
draw(0);
