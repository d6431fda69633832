import { Component } from 'preact';
import { deliveryWindow, tellsWindow } from '../../model/delivery-window.ts';
import type { Shipping } from '../../model/policy.ts';
import { dayRange } from '../../text/day-range.ts';
import { duration } from '../../text/time.ts';
import { wallClock } from '../../text/wall-clock.ts';
import { eachMinute, minute } from './policies.minutes.ts';
import type { PoliciesProps } from './policies.ts';

interface Props extends Pick<PoliciesProps, 'say' | 'format'> {
  readonly terms: Shipping;
}

const inOneLine = (text: string): string => text.replaceAll(' ', '\u00A0');

/**
 * When an order placed now arrives: a fact, so in plain words and without seconds. Its room stands empty until there
 * are formatters, and where the shop's time zone does not exist.
 */
export class Delivery extends Component<Props, { minute?: number }> {
  #leave: (() => void) | undefined;

  override componentDidMount(): void {
    this.#leave = eachMinute(() => this.setState({ minute: Math.floor(Date.now() / minute) }));
  }

  override componentWillUnmount(): void {
    this.#leave?.();
  }

  #sentence({ terms, say, format: { intl } }: Props): string | undefined {
    const clock = intl && wallClock(terms.cutoff!.timeZone);
    const window = clock && deliveryWindow(terms, clock, Date.now());
    if (!window) return undefined;
    const { minutesLeft, handled, from, to } = window;
    const days = dayRange(intl, from, to);
    return minutesLeft === undefined
      ? say('orderedNow', { day: inOneLine(dayRange(intl, handled, handled)), days })
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
