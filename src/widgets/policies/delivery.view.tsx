import { Component } from 'preact';
import { deliveryWindow, tellsWindow } from '../../model/delivery-window.ts';
import type { Shipping } from '../../model/policy.ts';
import { dayRange } from '../../text/day-range.ts';
import { duration } from '../../text/time.ts';
import { wallClock } from '../../text/wall-clock.ts';
import type { PoliciesProps } from './policies.ts';

interface Props extends Pick<PoliciesProps, 'say' | 'format'> {
  readonly terms: Shipping;
}

const minute = 60_000;

/**
 * When an order placed now arrives: a fact, so in plain words and without seconds. Its room stands empty until there
 * are formatters, and where the shop's time zone does not exist.
 */
export class Delivery extends Component<Props, { minute?: number }> {
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Goes on with each minute while the page is in sight. */
  #follow = (): void => {
    clearTimeout(this.#timer);
    if (document.hidden) return;
    const now = Date.now();
    this.setState({ minute: Math.floor(now / minute) });
    this.#timer = setTimeout(this.#follow, minute - (now % minute));
  };

  override componentDidMount(): void {
    document.addEventListener('visibilitychange', this.#follow);
    this.#follow();
  }

  override componentWillUnmount(): void {
    document.removeEventListener('visibilitychange', this.#follow);
    clearTimeout(this.#timer);
  }

  #sentence({ terms, say, format: { intl } }: Props): string | undefined {
    const clock = intl && wallClock(terms.cutoff!.timeZone);
    const window = clock && deliveryWindow(terms, clock, Date.now());
    if (!window) return undefined;
    const { minutesLeft, handled, from, to } = window;
    const days = dayRange(intl, from, to);
    return minutesLeft === undefined
      ? say('orderedNow', { day: dayRange(intl, handled, handled), days })
      : say('orderWithin', { time: duration(intl, minutesLeft), days });
  }

  override render(props: Props) {
    return tellsWindow(props.terms) ? (
      <p class="delivery" part="delivery">
        {this.#sentence(props)}
      </p>
    ) : null;
  }
}
