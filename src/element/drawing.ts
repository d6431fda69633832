import { effect, type ReadonlySignal } from '@preact/signals';
import { type ComponentChild, render } from 'preact';
import { inTurn } from '../client/turns.ts';
import { fitBox } from './box.ts';

/** Milliseconds of loading after which a skeleton says so. */
const worthShowing = 200;

interface Drawing {
  readonly root: ShadowRoot;
  /** Reads signals; what it gives is drawn soon after any of them has changed. */
  readonly draw: () => ComponentChild;
  readonly loading: ReadonlySignal<boolean>;
  /** A block lets go of its box where that moves nothing; a line of text keeps it. */
  readonly inline: boolean;
}

/** Draws an element when its turn comes, however often it has changed until then. */
export const keepDrawn = ({ root, draw, loading, inline }: Drawing) => {
  let due: ComponentChild;
  let blank = true;
  let turn: Promise<void> | undefined;
  let leaveBox: (() => void) | undefined;

  const show = () => {
    turn = undefined;
    const now = due;
    // Unmounted meanwhile.
    if (now === undefined) return;
    if (blank) root.replaceChildren();
    blank = false;
    // Before it is drawn: what a view announces as it is drawn is due anew.
    due = undefined;
    render(now, root);
    if (!inline && !loading.peek()) leaveBox ??= fitBox(root.firstElementChild!);
  };

  const leave = effect(() => {
    due = draw();
    // What stands in the root already is the fallback; a skeleton comes only once waiting is worth showing.
    if (blank && loading.value) {
      const timer = setTimeout(show, worthShowing);
      return () => clearTimeout(timer);
    }
    turn ??= new Promise((resolve) => inTurn(() => (resolve(), show())));
    return undefined;
  });

  return {
    /** Resolves when the last change is about to be drawn. */
    drawn: () => turn,
    stop: () => {
      leave();
      due = undefined;
      leaveBox?.();
      render(null, root);
    },
  };
};
