import type { Parcel } from '../../model/shipment.ts';
import { wallTime } from '../../text/wall-time.ts';
import { Heading } from '../../ui/heading.tsx';
import { Icon } from '../../ui/icons.tsx';
import { CarrierView } from './carrier.view.tsx';
import { type Dates, datesOf } from './tracker.dates.ts';
import { newestFirst } from './tracker.events.ts';
import { stepsOf } from './tracker.steps.ts';
import { rangeIn, statusOf, type Words } from './tracker.words.ts';
import { EntryView, LogView, StepsView } from './steps.view.tsx';
import type { TrackerProps } from './tracker.ts';

export interface ParcelProps extends TrackerProps {
  readonly parcel: Parcel;
  readonly placedAt: string | undefined;
  readonly several: boolean;
  /** Of one among several; empty for the only one. */
  readonly name: string;
}

const labels = { expected: 'windowExpected', promised: 'windowPromised', delivered: 'status_delivered' } as const;

/** When it will be there, and beside it at the same size what was first promised. In phrases, so that a summary may hold it. */
const Eta = ({ parcel, dates, say, format }: Words & { readonly parcel: Parcel; readonly dates: Dates }) => {
  const { now, first } = dates;
  const Promise = first?.broken ? 's' : 'span';
  return (
    <span class="eta" part="eta">
      <b class="status" part="status">
        <bdi>{statusOf(parcel, say)}</bdi>
      </b>{' '}
      <span class="dates">
        {now && (
          <span class="date" part="date">
            <span class={now.kind === 'delivered' ? 'unseen' : 'label'}>{say(labels[now.kind])} </span>
            <span class="range">{rangeIn(now.range, format.intl)}</span>
          </span>
        )}{' '}
        {first && (
          <span class="date" part="date date-promised">
            <span class="label">{say('windowFirstPromised')} </span>
            <Promise class="range">{rangeIn(first.range, format.intl)}</Promise>
          </span>
        )}
      </span>
    </span>
  );
};

/** What a shopper must know before anything else, and what can be done about it. */
const Notices = ({ parcel, dates, say, format }: Words & { readonly parcel: Parcel; readonly dates: Dates }) => {
  const { delay, status } = parcel;
  return (
    <>
      {delay && status !== 'delivered' && (
        <div class="notice" part="notice notice-delay">
          <p class="delayed">{say('delayed')}</p>
          {delay.since && <p class="note">{say('delayedSince', { time: wallTime(format.intl, delay.since) })}</p>}
          <p>
            <bdi>{delay.reason || say('delayReasonNotStated')}</bdi>
          </p>
          {dates.missing && <p>{say('delayNoNewDate')}</p>}
          {!!delay.options?.length && (
            <>
              <p class="label">{say('delayOptions')}</p>
              <ul>
                {delay.options.map(({ text, url }) => (
                  <li key={text}>
                    {url ? (
                      <a part="link" href={url}>
                        <bdi>{text}</bdi>
                      </a>
                    ) : (
                      <bdi>{text}</bdi>
                    )}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
      {dates.missing && !delay && (
        <p class="muted" part="notice">
          {say('windowNotKnown')}
        </p>
      )}
      {dates.passed && (
        <p class="notice" part="notice">
          {say('windowPassed')}
        </p>
      )}
    </>
  );
};

const Items = ({ items, say, format }: Words & { readonly items: NonNullable<Parcel['items']> }) => (
  <div part="items">
    <p class="label">{say('parcelItems')}</p>
    <ul>
      {items.map(({ name, quantity }, place) => (
        <li key={place}>
          {quantity !== undefined && `${format.number(quantity)} × `}
          <bdi>{name}</bdi>
        </li>
      ))}
    </ul>
  </div>
);

/** One parcel: whole where it is the only one, else its dates and what is wrong, and the rest one activation away. */
export const ParcelView = (props: ParcelProps) => {
  const { parcel, placedAt, several, name, attributes, say, format, emit } = props;
  const events = newestFirst(parcel.events ?? []);
  const dates = datesOf(parcel, events, new Date());
  const words = { say, format };
  const eta = <Eta {...words} parcel={parcel} dates={dates} />;
  const notices = <Notices {...words} parcel={parcel} dates={dates} />;
  const rest = (
    <div class="rest">
      <StepsView {...words} steps={stepsOf(parcel, events, placedAt)} parcel={parcel} dates={dates} />
      <div class="facts">
        {events[0] ? (
          <div part="latest">
            <p class="label">{say('latestEntry')}</p>
            <EntryView {...words} event={events[0]} />
          </div>
        ) : (
          <p class="muted">{say('noEntries')}</p>
        )}
        {events.length > 1 && <LogView {...words} events={events} />}
        <CarrierView {...props} />
        {!!parcel.items?.length && <Items {...words} items={parcel.items} />}
      </div>
    </div>
  );
  const opened = (event: Event) =>
    (event.currentTarget as HTMLDetailsElement).open && emit('parcel', { id: parcel.id });
  const heading = several && (
    <Heading level={attributes.headingLevel + 1} class="name" part="parcel-title">
      {name}
    </Heading>
  );
  if (attributes.layout === 'pill')
    return (
      <div class="parcel" part="parcel">
        {heading}
        <details onToggle={opened}>
          <summary part="pill">
            {eta}
            {parcel.delay && parcel.status !== 'delivered' && <span class="delayed"> {say('delayed')}</span>}
            <Icon name="down" />
          </summary>
          {notices}
          {rest}
        </details>
      </div>
    );
  return (
    <div class="parcel" part="parcel">
      {heading}
      {eta}
      {notices}
      {several ? (
        <details onToggle={opened}>
          <summary>
            {say('parcelDetails')}
            <span class="unseen">: {name}</span>
            <Icon name="down" />
          </summary>
          {rest}
        </details>
      ) : (
        rest
      )}
    </div>
  );
};
