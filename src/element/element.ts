import { report } from '../client/report.ts';
import { inTurn } from '../client/turns.ts';
import type { AnyWidget } from '../widget.ts';
import { toKebab } from './attributes.ts';
import { type Mounted, mountWidget } from './mounted.tsx';
import type { Page } from './page.ts';
import { sheetsFor } from './sheets.ts';
import { isNear } from './sight.ts';

/** Milliseconds a removed element is kept alive: frameworks move elements by removing and inserting them. */
const grace = 50;

/** The held box. In a line of text it is a line high and hangs by its middle, so that filling it moves nothing. */
const reserveSheet = ({ reserve: { minHeight, screen }, inline }: AnyWidget): string => {
  const height = inline ? `max(${minHeight}px,1.5em)` : screen ? `max(${minHeight}px,100vh)` : `${minHeight}px`;
  // A block contains its own width: made to float, it would have none.
  const display = inline ? 'inline-block;vertical-align:middle' : 'block;float:none!important';
  return `:host{display:${display};min-block-size:${height}}:host([collapsed]){min-block-size:0}`;
};

/** Keys typed into a field are the shopper's words, not the page's shortcuts. */
const keepKeys = (root: ShadowRoot): void => {
  for (const type of ['keydown', 'keyup', 'keypress']) {
    root.addEventListener(type, (event) => {
      if ((event.target as Element).matches('input,select,textarea')) event.stopPropagation();
    });
  }
};

/** The one element class: every widget is this, with another definition. */
const elementFor = (name: string, widget: AnyWidget, page: Page): CustomElementConstructor =>
  class CandorElement extends HTMLElement {
    static observedAttributes = Object.keys(widget.attributes).map(toKebab);

    #mounted: Mounted | undefined;
    #leaving: ReturnType<typeof setTimeout> | undefined;

    connectedCallback(): void {
      clearTimeout(this.#leaving);
      if (this.#mounted) return;
      const near = widget.loading !== 'eager' && isNear(this);
      const root = this.shadowRoot ?? this.#open();
      // At once, unlike the rest: a defined element has left `:not(:defined)`, and must hold its box and its children.
      root?.replaceChildren(document.createElement('slot'));
      inTurn(() => {
        if (!root || !this.isConnected || this.#mounted) return;
        this.#mounted = mountWidget(this, root, name, widget, page, near);
      });
    }

    /** Nothing where the page has taken what it needs: without a root, its children stay in sight. */
    #open(): ShadowRoot | undefined {
      try {
        // Sheets come first: a root without them would hide the children for nothing.
        const sheets = this.#sheets();
        const root = this.attachShadow({ mode: 'open' });
        root.adoptedStyleSheets = sheets;
        keepKeys(root);
        return root;
      } catch (cause) {
        return void report('error', `<${tagOf(name)}>: could not be drawn (${String(cause)})`);
      }
    }

    #sheets(): CSSStyleSheet[] {
      return sheetsFor(this.ownerDocument, widget.styles, reserveSheet(widget));
    }

    disconnectedCallback(): void {
      this.#leaving = setTimeout(() => {
        this.#mounted?.unmount();
        this.#mounted = undefined;
      }, grace);
    }

    /** `moveBefore()` keeps everything as it is; without this callback it would count as removed and inserted. */
    connectedMoveCallback(): void {}

    adoptedCallback(): void {
      if (this.shadowRoot) this.shadowRoot.adoptedStyleSheets = this.#sheets();
    }

    attributeChangedCallback(): void {
      this.#mounted?.update();
    }
  };

export const tagOf = (name: string): string => `candor-${name}`;

/**
 * Registers `candor-<name>`. A tag that is taken already (a second copy of the script, another version) is left as it
 * is, so that one clash never stops the others. Gives whether it was free.
 */
export const defineElement = (name: string, widget: AnyWidget, page: Page): boolean => {
  if (customElements.get(tagOf(name))) return false;
  customElements.define(tagOf(name), elementFor(name, widget, page));
  return true;
};
