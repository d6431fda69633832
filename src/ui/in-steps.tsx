import { Component, type RefObject, type VNode } from 'preact';
import { whenSomebodyIsThere } from './presence.ts';

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

/** Draws on in the next idle time; not every browser tells of it. */
const whenIdle = (call: () => void): (() => void) => {
  if ('requestIdleCallback' in globalThis) {
    const handle = requestIdleCallback(call);
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(call, 50);
  return () => clearTimeout(timer);
};

/**
 * Draws a list a few items at a time: the first at once, the next when the last one drawn is within a screen of being
 * seen. Once somebody is there at all the rest follows in idle time, for those who search the page or have it read to
 * them. What is drawn stays as it is.
 */
export class InSteps extends Component<Props, { drawn: number }> {
  private nodes: VNode[] = [];
  private of: Props | undefined;
  private present = false;
  private leaveIdle: (() => void) | undefined;
  private leavePresence: (() => void) | undefined;
  /** Where a page has taken the observer away, all is near. */
  private readonly near =
    globalThis.IntersectionObserver &&
    new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && this.goOn(),
      // Named, because the margin round the screen is ignored in a frame where the root is left to the browser.
      { root: document, rootMargin: '100%' },
    );
  private all = !this.near;

  private readonly goOn = (): void => this.setState({ drawn: this.nodes.length });

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
    this.leavePresence?.();
    this.rest();
  }

  private rest(): void {
    this.near?.disconnect();
    this.leaveIdle?.();
  }

  private wait(): void {
    this.rest();
    const drawn = this.nodes.length;
    const last = drawn < this.props.count && this.props.list.current?.children[drawn - 1];
    if (!last) return;
    this.near?.observe(last);
    this.leavePresence ??= whenSomebodyIsThere(() => {
      this.present = true;
      this.wait();
    });
    if (this.present) this.leaveIdle = whenIdle(this.goOn);
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
