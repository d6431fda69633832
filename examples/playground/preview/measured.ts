import { useEffect, useState } from 'preact/hooks';
import type { Colors } from '../look/contrast.ts';
import { hear } from '../messages.ts';

export interface Measured {
  /** Of the widget's box, in CSS pixels; 0 until it is known. */
  readonly height: number;
  /** `undefined` until they are known. */
  readonly colors?: Colors;
}

/** What the preview has measured last. */
export const useMeasured = (): Measured => {
  const [measured, setMeasured] = useState<Measured>({ height: 0 });
  useEffect(
    () =>
      hear((message) => {
        if (message.told === 'height') setMeasured((before) => ({ ...before, height: message.height }));
        if (message.told === 'colors') setMeasured((before) => ({ ...before, colors: message.colors }));
      }),
    [],
  );
  return measured;
};
