import type { Parcel, ShipmentEvent } from '../../model/shipment.ts';
import { wallTime } from '../../text/wall-time.ts';
import { Icon } from '../../ui/icons.tsx';
import type { Dates } from './tracker.dates.ts';
import type { Step } from './tracker.steps.ts';
import { rangeIn, statusOf, type Words } from './tracker.words.ts';

interface Props extends Words {
  readonly steps: readonly Step[];
  readonly parcel: Parcel;
  readonly dates: Dates;
}

const words = { done: 'stepDone', now: 'stepNow', next: 'stepNext', later: 'stepLater' } as const;

/** The way of a parcel in a few steps. What each of them is stands in words; marks only repeat it. */
export const StepsView = ({ steps, parcel, dates, say, format }: Props) => (
  <ol class="steps" part="steps" aria-label={say('stepsOfParcel')}>
    {steps.map(({ status, state, event }) => {
      const isNow = state === 'now';
      const expected = status === 'delivered' && !isNow && dates.now?.kind === 'expected' && !dates.passed;
      return (
        <li
          key={status}
          class="step"
          part={isNow ? 'step step-current' : 'step'}
          data-state={state}
          data-status={status}
          aria-current={isNow ? 'step' : undefined}
        >
          <span class="step-name">
            <bdi>{isNow ? statusOf(parcel, say) : say(`status_${status}`)}</bdi>
          </span>
          <span class="note">
            <span class={state === 'done' ? 'unseen' : undefined}>
              {say(words[state])}
              {event && ' · '}
            </span>
            {event?.place && <bdi>{event.place}</bdi>}
            {event?.place && <span class="dot"> · </span>}
            {event && <time dateTime={event.at}>{wallTime(format.intl, event.at)}</time>}
            {expected && dates.now && (
              <span class="when"> {`${say('windowExpected')} ${rangeIn(dates.now.range, format.intl)}`}</span>
            )}
          </span>
        </li>
      );
    })}
  </ol>
);

interface EntryProps extends Words {
  readonly event: ShipmentEvent;
  /** Says the status as well: at each entry that brought a new one. */
  readonly status?: boolean;
}

/** One entry of the carrier, as it was written. */
export const EntryView = ({ event: { at, status, text, place }, status: named, say, format }: EntryProps) => {
  const known = status && status !== 'unknown' && say(`status_${status}`);
  return (
    <p>
      {known && (named || !text) && <b>{known}</b>}
      {known && named && text && ': '}
      {(text || !known) && <bdi>{text || say('status_unknown')}</bdi>}
      {place && ' · '}
      {place && <bdi>{place}</bdi>}{' '}
      <time class="note when" dateTime={at}>
        {wallTime(format.intl, at)}
      </time>
    </p>
  );
};

/** Everything the carrier wrote, the newest first. */
export const LogView = ({ events, say, format }: Words & { readonly events: readonly ShipmentEvent[] }) => (
  <details part="log">
    <summary>
      {say('allEntries', { n: events.length })}
      <Icon name="down" />
    </summary>
    <ol class="log">
      {events.map((event, place) => (
        <li key={place}>
          <EntryView event={event} status={event.status !== events[place + 1]?.status} say={say} format={format} />
        </li>
      ))}
    </ol>
  </details>
);
