import { Component, createRef, type RefObject } from 'preact';

interface Props {
  /** What the items are the children of. */
  readonly list: RefObject<Element | null>;
  /** What of an item takes the focus. */
  readonly focusable: string;
  /** How many items there are, how many match, and how many a page brings. */
  readonly shown: number;
  readonly matching: number | undefined;
  readonly limit: number;
  /** Absent when all are there: the button goes, and what it has begun is ended all the same. */
  readonly next: string | undefined;
  readonly busy: boolean;
  readonly say: (key: 'showMore', values: { readonly n: number }) => string;
  /** Reads the next page. */
  readonly more: () => Promise<void>;
  /** False when the page prevented it. */
  readonly emit: (name: 'page', detail: { readonly shown: number }) => boolean;
  readonly shownMore: () => void;
}

/** Brings the next page of a list and leads to its first item: a button, because a list without end has no foot to reach. */
export class More extends Component<Props> {
  readonly button = createRef<HTMLButtonElement>();

  showMore = async (): Promise<void> => {
    const { shown: before, busy, emit, more, shownMore, list, focusable } = this.props;
    if (busy || !emit('page', { shown: before })) return;
    await more();
    if (this.props.shown === before) return;
    shownMore();
    const root = list.current?.getRootNode() as ShadowRoot | undefined;
    const active = root?.activeElement;
    // A shopper who has gone elsewhere meanwhile is not called back.
    if (!active || active === this.button.current)
      list.current?.children[before]?.querySelector<HTMLElement>(focusable)?.focus();
  };

  override render({ shown, matching, limit, next, busy, say }: Props) {
    if (next === undefined) return null;
    const left = matching === undefined ? limit : matching - shown;
    return (
      <button
        type="button"
        class="button more"
        part="button"
        ref={this.button}
        // Not `disabled`: the button keeps the focus while it works.
        aria-disabled={busy}
        onClick={() => void this.showMore()}
      >
        {say('showMore', { n: Math.max(1, Math.min(left, limit)) })}
      </button>
    );
  }
}
