import { Component, type ComponentChildren } from 'preact';
import { Failure } from '../client/failure.ts';
import { frameText } from './frame.text.ts';

export type State = 'loading' | 'ready' | 'empty' | 'error' | 'stale';

type FrameSay = (key: keyof typeof frameText) => string;

/** Words of a language that is still on its way. */
const english: FrameSay = (key) => frameText[key];

interface Props {
  readonly state: State;
  /** Absent for widgets in a line of text, which never have anything to announce. */
  readonly announcement: string | undefined;
  readonly say: FrameSay | undefined;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl' | undefined;
  /** The view, once there is data; it stays beside a later failure. */
  readonly children: ComponentChildren;
  readonly failed: boolean;
  readonly retry: (() => void) | undefined;
  readonly broke: (failure: Failure) => void;
}

/** The button goes with the note: the focus goes to what comes in its place. */
const again =
  (retry: () => void) =>
  ({ currentTarget }: Event): void => {
    const base = (currentTarget as Element).closest<HTMLElement>('.base')!;
    base.tabIndex = -1;
    base.focus();
    retry();
  };

/** What stands round every view: the fallback until there is something to show, the quiet note when there is not. */
export class Frame extends Component<Props> {
  declare private broken: unknown;

  /** A view that throws costs its own widget and nothing else. */
  override componentDidCatch(thrown: unknown): void {
    this.broken = true;
    this.props.broke(new Failure('view', String(thrown), thrown));
    this.setState({});
  }

  override render({ state, announcement, say, lang, dir, children, failed, retry }: Props) {
    // Drawn again once it has been taken away and given anew.
    this.broken &&= children;
    const shown = children && !this.broken;
    const inline = announcement === undefined;
    const note = failed && (
      <p class="note" part="error">
        {(say ?? english)('failed')}{' '}
        {retry && (
          <button type="button" class="link" part="button" onClick={again(retry)}>
            {(say ?? english)('retry')}
          </button>
        )}
      </p>
    );
    // A note under a line of text would push the page down: there it stands only where the shop has put no words.
    const instead = state === 'loading' ? <div class="skeleton" part="skeleton" aria-hidden="true" /> : inline && note;
    return (
      <div class="base" part="base" lang={lang} dir={dir} data-state={state}>
        {shown ? children : <slot>{instead}</slot>}
        {!inline && note}
        {announcement !== undefined && (
          <div class="unseen" role="status">
            {announcement}
          </div>
        )}
      </div>
    );
  }
}
