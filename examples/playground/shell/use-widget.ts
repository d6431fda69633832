import { useEffect, useState } from 'preact/hooks';
import { widgets, type WidgetName } from '../../../src/registry.ts';
import type { AnyWidget } from '../../../src/widget.ts';
import { type Field, fieldsOf } from '../fields.ts';

export interface Loaded {
  readonly name: WidgetName;
  readonly widget: AnyWidget;
  readonly fields: readonly Field[];
}

/** The widget and its attributes; `undefined` until it has come. */
export const useWidget = (name: WidgetName): Loaded | undefined => {
  const [loaded, setLoaded] = useState<Loaded>();
  useEffect(() => {
    let current = true;
    void widgets[name]().then(({ default: widget }) => {
      if (current) setLoaded({ name, widget, fields: fieldsOf(widget.attributes) });
    });
    return () => {
      current = false;
    };
  }, [name]);
  return loaded?.name === name ? loaded : undefined;
};
