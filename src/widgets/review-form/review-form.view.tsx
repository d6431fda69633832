import { Component, type ComponentType, createRef } from 'preact';
import type { ReviewFormProps } from './review-form.ts';
import type { WritingProps } from './writing.view.tsx';

interface State {
  readonly open: boolean;
  /** Loaded with the first form that is opened: most shoppers read. */
  readonly Writing?: ComponentType<WritingProps>;
  readonly lost?: boolean;
}

class ReviewForm extends Component<ReviewFormProps, State> {
  override state: State = { open: false };
  readonly button = createRef<HTMLButtonElement>();

  override componentDidMount(): void {
    if (this.props.attributes.layout === 'inline') void this.load();
  }

  override componentDidUpdate({ attributes }: ReviewFormProps): void {
    if (attributes.layout !== this.props.attributes.layout) this.componentDidMount();
  }

  load = async (): Promise<void> => {
    const { announce, say } = this.props;
    try {
      const { Writing } = await import('./writing.view.tsx');
      this.setState({ Writing, lost: false });
    } catch {
      this.setState({ lost: true });
      announce(say('formNotLoaded'));
    }
  };

  open = async (): Promise<void> => {
    this.props.emit('form-open');
    await this.load();
    this.setState({ open: true });
  };

  close = (): void => {
    // Where a click gives no focus (Safari), the dialog has none to give back; while it is there, nothing else takes it.
    this.setState({ open: false }, () => this.button.current?.focus());
  };

  override render(props: ReviewFormProps, { open, Writing, lost }: State) {
    const { attributes, say } = props;
    const { layout, product, productName } = attributes;
    return (
      <div>
        {(layout === 'button' || lost) && (
          <button ref={this.button} type="button" class="button" part="button" onClick={() => void this.open()}>
            {say('writeReview')}
            {productName && <span class="unseen">: {productName}</span>}
          </button>
        )}
        {lost && (
          <p class="problem" part="problem">
            {say('formNotLoaded')}
          </p>
        )}
        {/* It stays when its dialog is closed: what was written is still there, and what became of it is still heard. */}
        {Writing && <Writing key={product ?? ''} {...props} open={open} onClose={this.close} />}
      </div>
    );
  }
}

export const ReviewFormView = (props: ReviewFormProps) => <ReviewForm {...props} />;
