import { Component } from 'preact';
import { Icon } from './icons.tsx';

/** Milliseconds after the last letter until the search is made. */
const pause = 300;

interface Props {
  readonly label: string;
  /** What is searched for now; another widget or a chip may have changed it. */
  readonly search: string;
  readonly onSearch: (search: string) => void;
}

/** Searches by itself when the shopper stops typing, and at once on Enter. */
export class SearchField extends Component<Props, { typed: string }> {
  override state = { typed: this.props.search };
  timer: ReturnType<typeof setTimeout> | undefined;

  override componentDidUpdate({ search: before }: Props): void {
    const { search } = this.props;
    if (search !== before && search !== this.state.typed.trim() && this.timer === undefined)
      this.setState({ typed: search });
  }

  override componentWillUnmount(): void {
    clearTimeout(this.timer);
  }

  submit = (): void => {
    clearTimeout(this.timer);
    this.timer = undefined;
    const asked = this.state.typed.trim();
    if (asked !== this.props.search) this.props.onSearch(asked);
  };

  type = ({ currentTarget }: Event): void => {
    this.setState({ typed: (currentTarget as HTMLInputElement).value });
    clearTimeout(this.timer);
    this.timer = setTimeout(this.submit, pause);
  };

  override render({ label }: Props, { typed }: { typed: string }) {
    return (
      <form
        class="search"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          this.submit();
        }}
      >
        <Icon name="search" />
        <input
          type="search"
          part="input"
          aria-label={label}
          placeholder={label}
          autocomplete="off"
          maxLength={200}
          value={typed}
          onInput={this.type}
        />
      </form>
    );
  }
}
