import { Component, type VNode } from 'preact';

interface Props {
  /** How many items there are. */
  readonly count: number;
  /** How many are drawn in one task. */
  readonly step: number;
  readonly item: (place: number) => VNode;
  /** What stands for an item until it is drawn; nothing, where the list simply grows. */
  readonly room?: (place: number) => VNode;
}

/**
 * Draws a list a few items at a time, the first of them at once: twenty whole reviews in one task would hold up the
 * page's own clicks on a slow phone. What is drawn stays as it is while the rest follows.
 */
export class InSteps extends Component<Props, { drawn: number }> {
  private nodes: VNode[] = [];
  private of: Props | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  override componentDidMount(): void {
    this.goOn();
  }

  override componentDidUpdate(): void {
    this.goOn();
  }

  override componentWillUnmount(): void {
    clearTimeout(this.timer);
  }

  private goOn(): void {
    clearTimeout(this.timer);
    const drawn = this.nodes.length;
    if (drawn < this.props.count) this.timer = setTimeout(() => this.setState({ drawn }));
  }

  override render(props: Props) {
    const { count, step, item, room } = props;
    const next = Math.min(count, this.nodes.length + step);
    if (props !== this.of) this.nodes = [];
    this.of = props;
    // The same node again tells Preact that nothing below it has changed.
    while (this.nodes.length < next) this.nodes.push(item(this.nodes.length));
    const rest = room ? Array.from({ length: count - next }, (_, place) => room(next + place)) : [];
    return [...this.nodes, ...rest];
  }
}
