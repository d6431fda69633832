import { widgets, type WidgetName } from '../../../src/registry.ts';
import type { AnyWidget } from '../../../src/widget.ts';
import { type Field, fieldsOf } from '../fields.ts';
import { useLoaded } from '../use-loaded.ts';

export interface Loaded {
  readonly name: WidgetName;
  readonly widget: AnyWidget;
  readonly fields: readonly Field[];
}

/** The widget and its attributes; `undefined` until it has come. */
export const useWidget = (name: WidgetName): Loaded | undefined =>
  useLoaded(name, async () => {
    const { default: widget } = await widgets[name]();
    return { name, widget, fields: fieldsOf(widget.attributes) };
  });
