const signs = ['keydown', 'pointerdown', 'pointermove', 'scroll', 'focusin'];
const options = { capture: true, passive: true };

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
