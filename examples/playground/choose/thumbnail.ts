import { widgets, type WidgetName } from '../../../src/registry.ts';
import { start } from '../../../src/start.ts';
import type { AnyWidget } from '../../../src/widget.ts';
import { settingsFor } from '../backends.ts';
import { sampleOf } from '../samples.ts';
import { parseScene } from '../scene.ts';

const begun = new Set<WidgetName>();

/** Shows what stands, never how it is put together. */
const unveil = (element: Element, place: Element): void => {
  const show = () => requestAnimationFrame(() => requestAnimationFrame(() => place.classList.add('stands')));
  for (const event of ['ready', 'error']) element.addEventListener(`candor-${event}`, show, { once: true });
};

/** Puts a widget with its sample into `place`. Each has a backend of its own, because samples answer the same question each in their way. */
export const showSample = async (name: WidgetName, place: Element): Promise<void> => {
  const sample = sampleOf(name);
  const element = document.createElement(`candor-${name}`);
  for (const [attribute, value] of Object.entries(sample.attributes)) element.setAttribute(attribute, value);
  const widget = (await widgets[name]()).default as AnyWidget;
  place.classList.toggle('line', widget.inline === true);
  unveil(element, place);
  place.replaceChildren(element);
  if (begun.has(name)) return;
  begun.add(name);
  await start(settingsFor(parseScene(`#${name}`), sample)).use(name);
};
