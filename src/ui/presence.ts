const signs = ['keydown', 'pointerdown', 'pointermove', 'scroll', 'focusin'];
/** Of no prototype: what a page has put on every object would be taken for options. */
const options = { __proto__: null, capture: true, passive: true };

/** Calls once when somebody does anything on the page: reads on, points, types. Returns how to stop. */
export const whenSomebodyIsThere = (call: () => void): (() => void) => {
  const stop = () => signs.forEach((sign) => removeEventListener(sign, heard, options));
  const heard = () => {
    stop();
    call();
  };
  signs.forEach((sign) => addEventListener(sign, heard, options));
  return stop;
};
