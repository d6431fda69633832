import { Component, type ComponentChildren, createRef } from 'preact';
import dialogStyles from './dialog.css?inline';
import { Icon } from './icons.tsx';
import { styleLater } from './later.ts';

interface Props {
  readonly label: string;
  readonly class: string;
  /** Styles of what is in it: they come when it opens. */
  readonly styles: string;
  /** Words of the button that closes it. */
  readonly closing: string;
  readonly onClose: () => void;
  /** A click beside it does not close it: what is written in it would be out of sight. */
  readonly stays?: boolean;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly children: ComponentChildren;
}

/** Opens when it is rendered. The platform keeps the focus inside, closes it on Esc and gives the focus back. */
export class Dialog extends Component<Props> {
  readonly dialog = createRef<HTMLDialogElement>();

  override componentDidMount(): void {
    styleLater(this.dialog.current, dialogStyles + this.props.styles);
    this.dialog.current?.showModal();
  }

  override render({ label, class: name, closing, onClose, stays, onKeyDown, children }: Props) {
    const close = () => this.dialog.current?.close();
    return (
      // A click beside the content meets the dialog itself; keys come up from whatever inside has the focus.
      // oxlint-disable-next-line no-noninteractive-element-interactions
      <dialog
        ref={this.dialog}
        class={name}
        part="dialog"
        aria-label={label}
        onClose={onClose}
        onKeyDown={onKeyDown}
        onClick={({ target }) => !stays && target === this.dialog.current && close()}
      >
        <button type="button" class="button round close" part="button" aria-label={closing} onClick={close}>
          <Icon name="close" />
        </button>
        {children}
      </dialog>
    );
  }
}
