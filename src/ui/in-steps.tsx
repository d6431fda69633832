import { Component, type RefObject, type VNode } from 'preact';

interface Props {
  /** What the items are the only children of. */
  readonly list: RefObject<Element | null>;
  /** How many items there are. */
  readonly count: number;
  /** How many are drawn in one task. */
  readonly step: number;
  readonly item: (place: number) => VNode;
  /** What stands for an item until it is drawn; nothing, where the list simply grows. */
  readonly room?: (place: number) => VNode;
}

/**
 * Draws a list a few items at a time, the first of them at once and the next when the last one drawn is within a screen
 * of being seen: cards nobody looks at cost nothing. What is drawn stays as it is.
 */
export class InSteps extends Component<Props, { drawn: number }> {
  private nodes: VNode[] = [];
  private of: Props | undefined;
  private all = false;
  private readonly near = new IntersectionObserver(
    (entries) => entries.some(({ isIntersecting }) => isIntersecting) && this.setState({ drawn: this.nodes.length }),
    // Named, because the margin round the screen is ignored in a frame where the root is left to the browser.
    { root: document, rootMargin: '100%' },
  );

  /** Paper has no screen to be near to. */
  private readonly print = (): void => {
    this.all = true;
    this.setState({ drawn: this.props.count });
  };

  override componentDidMount(): void {
    addEventListener('beforeprint', this.print);
    this.wait();
  }

  override componentDidUpdate(): void {
    this.wait();
  }

  override componentWillUnmount(): void {
    removeEventListener('beforeprint', this.print);
    this.near.disconnect();
  }

  private wait(): void {
    this.near.disconnect();
    const drawn = this.nodes.length;
    const last = drawn < this.props.count && this.props.list.current?.children[drawn - 1];
    if (last) this.near.observe(last);
  }

  override render(props: Props) {
    const { count, step, item, room } = props;
    const next = this.all ? count : Math.min(count, this.nodes.length + step);
    if (props !== this.of) this.nodes = [];
    this.of = props;
    // The same node again tells Preact that nothing below it has changed.
    while (this.nodes.length < next) this.nodes.push(item(this.nodes.length));
    const rest = room ? Array.from({ length: count - next }, (_, place) => room(next + place)) : [];
    return [...this.nodes, ...rest];
  }
}
