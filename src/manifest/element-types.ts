import type { Attribute, Description, Descriptions } from './describe.ts';
import { boundsOf, eventsOf, typeOfAttribute } from './type-text.ts';

const comment = (text: string, indent = '  '): string =>
  text ? `${indent}/** ${text.replaceAll('*/', '*\\/')} */\n` : '';

/** Values that become the text an attribute has: frameworks write `5` and `"5"`, `true` and `""` alike. */
const valueOf = (attribute: Attribute): string =>
  ({ flag: 'Flag', number: 'Numeric', choice: typeOfAttribute(attribute), text: 'string' })[attribute.kind];

const attributeLine = (attribute: Attribute): string =>
  comment([attribute.description, boundsOf(attribute)].filter(Boolean).join(' ')) +
  (attribute.required
    ? `  '${attribute.name}': ${valueOf(attribute)};`
    : `  '${attribute.name}'?: ${valueOf(attribute)} | undefined;`);

const interfacesOf = (widget: Description, all: Descriptions): string =>
  [
    comment(widget.summary, '') + `export interface Candor${widget.title}Attributes {`,
    ...widget.attributes.map(attributeLine),
    '}',
    `export interface Candor${widget.title}Events {`,
    ...eventsOf(widget, all).map(
      ({ event, detail }) => `${comment(event.description)}  '${event.name}': CustomEvent<${detail}>;`,
    ),
    '}',
  ].join('\n');

/** A page hears what any of its widgets says. */
const pageEvents = (all: Descriptions): string[] => {
  const heard = new Map<string, string[]>();
  for (const widget of all.widgets)
    for (const { event } of eventsOf(widget, all))
      heard.set(event.name, [...(heard.get(event.name) ?? []), `Candor${widget.title}Events['${event.name}']`]);
  return [...heard].map(([name, types]) => `    '${name}': ${types.join(' | ')};`);
};

const fixed = `
type Flag = boolean | '' | 'true' | 'false';
type Numeric = number | \`\${number}\`;

export interface CandorElement<Events> extends HTMLElement {
  addEventListener<Name extends keyof Events>(type: Name, listener: (this: HTMLElement, event: Events[Name]) => unknown, options?: boolean | AddEventListenerOptions): void;
  addEventListener<Name extends keyof HTMLElementEventMap>(type: Name, listener: (this: HTMLElement, event: HTMLElementEventMap[Name]) => unknown, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<Name extends keyof Events>(type: Name, listener: (this: HTMLElement, event: Events[Name]) => unknown, options?: boolean | EventListenerOptions): void;
  removeEventListener<Name extends keyof HTMLElementEventMap>(type: Name, listener: (this: HTMLElement, event: HTMLElementEventMap[Name]) => unknown, options?: boolean | EventListenerOptions): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}`;

/** `elements.d.ts`: what each tag takes and emits, known to the DOM as soon as `candor` is imported. */
export const elementTypes = (all: Descriptions): string =>
  [
    fixed.trimStart(),
    ...all.widgets.map((widget) => interfacesOf(widget, all)),
    comment('Every tag: what it takes and what it emits.', '') + 'export interface CandorTags {',
    ...all.widgets.map(
      ({ tag, title }) => `  '${tag}': { attributes: Candor${title}Attributes; events: Candor${title}Events };`,
    ),
    '}',
    'declare global {',
    '  interface HTMLElementTagNameMap {',
    ...all.widgets.map(({ tag, title }) => `    '${tag}': CandorElement<Candor${title}Events>;`),
    '  }',
    '  interface GlobalEventHandlersEventMap {',
    ...pageEvents(all),
    '  }',
    '}',
    '',
  ].join('\n');
