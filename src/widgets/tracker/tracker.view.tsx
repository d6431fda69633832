import { Component, createRef } from 'preact';
import { timeOfDay } from '../../text/wall-time.ts';
import { Heading } from '../../ui/heading.tsx';
import { LookupForm } from './lookup.view.tsx';
import { newestFirst } from './tracker.events.ts';
import { ParcelView } from './parcel.view.tsx';
import { statusOf } from './tracker.words.ts';
import type { Lookup, TrackerProps } from './tracker.ts';

type Shipment = NonNullable<TrackerProps['data']['shipment']>;

const isSame = (one: Lookup, other: Lookup): boolean =>
  one.order === other.order && one.email === other.email && one.number === other.number;

/** When this was last known to be so. Always said, also where the shop does not say it. */
const AsOf = ({ shipment, say, format }: { shipment: Shipment } & Pick<TrackerProps, 'say' | 'format'>) => {
  const [latest] = newestFirst(shipment.parcels.flatMap(({ events }) => events ?? []));
  const iso = shipment.updatedAt ?? latest?.at;
  if (!iso) return <p class="note">{say('asOfNotStated')}</p>;
  const clock = timeOfDay(format.intl, iso);
  const time = format.date(iso.slice(0, 10)) + (clock && `, ${clock}`);
  return (
    <p class="note">
      <time part="as-of" dateTime={iso}>
        {say(shipment.updatedAt ? 'asOf' : 'asOfLatest', { time })}
      </time>
    </p>
  );
};

const ShipmentView = ({ shipment, ...props }: { shipment: Shipment } & TrackerProps) => {
  const { attributes, say, format } = props;
  const { order, placedAt, parcels } = shipment;
  const named = order === undefined ? say('yourOrder') : say('orderNamed', { order });
  const several = parcels.length > 1;
  const shared = { ...props, placedAt, several };
  return (
    <>
      <header class="head">
        <Heading level={attributes.headingLevel} class="title" part="title" tabIndex={-1}>
          <bdi>{attributes.label ?? named}</bdi>
        </Heading>
        {attributes.label && order !== undefined && (
          <p class="note">
            <bdi>{named}</bdi>
          </p>
        )}
        <AsOf shipment={shipment} say={say} format={format} />
      </header>
      {parcels.length === 0 ? (
        <div class="eta" part="eta">
          <p class="status" part="status">
            {placedAt ? say('orderReceivedOn', { date: format.date(placedAt.slice(0, 10)) }) : say('orderReceived')}
          </p>
          <p>{say('orderNotHanded')}</p>
        </div>
      ) : several ? (
        <ol class="parcels">
          {parcels.map((parcel, place) => (
            <li key={parcel.id}>
              <ParcelView {...shared} parcel={parcel} name={say('parcelOf', { n: place + 1, total: parcels.length })} />
            </li>
          ))}
        </ol>
      ) : (
        <ParcelView {...shared} parcel={parcels[0]!} name="" />
      )}
    </>
  );
};

/** The shipment, where one is known, and the form to look one up, where the tag names none. */
class Tracker extends Component<TrackerProps, { again: boolean }> {
  override state = { again: false };
  readonly box = createRef<HTMLDivElement>();
  /** This tracker asked, not another that follows the same lookup: its shopper is taken to the answer. */
  asked = false;

  override componentDidUpdate({ data: before }: TrackerProps): void {
    const { data, busy, unanswered } = this.props;
    if (data === before) return;
    this.tellChanges(before.shipment, data.shipment);
    if (!this.asked || busy || !(data.shipment || unanswered)) return;
    this.asked = false;
    if (data.shipment) this.show();
  }

  /** A new status is said, and the page learns of it: only between two answers about the same parcel. */
  tellChanges(before: Shipment | undefined, now: Shipment | undefined): void {
    if (!before || !now || before.order !== now.order) return;
    const { say, announce, emit } = this.props;
    const sentences = now.parcels.flatMap((parcel, place) => {
      const was = before.parcels.find(({ id, number }) => id === parcel.id && number === parcel.number);
      if (!was || was.status === parcel.status) return [];
      emit('status-change', { parcel: parcel.id, from: was.status, to: parcel.status });
      const status = statusOf(parcel, say);
      const total = now.parcels.length;
      if (total === 1) return [say('statusChanged', { status })];
      return [say('statusChangedOf', { parcel: say('parcelOf', { n: place + 1, total }), status })];
    });
    if (sentences.length > 0) announce(sentences.join(' '));
  }

  show(): void {
    this.setState({ again: false }, () => this.box.current?.querySelector<HTMLElement>('.title')?.focus());
  }

  look = (lookup: Lookup): void => {
    const { choice, choose, data, emit } = this.props;
    // Nothing of what was typed: whoever listens to a page's events has no business with it.
    if (!emit('track')) return;
    const again = isSame(choice, lookup);
    if (again && data.shipment) return this.show();
    this.asked = true;
    // The same question is asked anew only after it was taken back.
    if (again) choose({ order: undefined, email: undefined, number: undefined });
    choose(lookup);
  };

  override render(props: TrackerProps, { again }: { again: boolean }) {
    const { attributes, data, say, busy, unanswered } = props;
    const { shipment } = data;
    return (
      <div
        ref={this.box}
        class={`tracker as-${attributes.layout}`}
        role="group"
        aria-label={attributes.label ?? say(shipment ? 'yourOrder' : 'lookupTitle')}
      >
        {shipment && <ShipmentView key="shipment" {...props} shipment={shipment} />}
        {!attributes.number && (
          <div key="lookup" class="lookup">
            {shipment && (
              <button
                key="another"
                type="button"
                class="link"
                part="button"
                aria-expanded={again}
                onClick={() => this.setState({ again: !again })}
              >
                {say('lookupAnother')}
              </button>
            )}
            {(again || !shipment) && (
              <LookupForm
                key="form"
                title={shipment ? undefined : (attributes.label ?? say('lookupTitle'))}
                headingLevel={attributes.headingLevel}
                order={attributes.order}
                say={say}
                busy={busy}
                unanswered={busy ? undefined : unanswered}
                announce={props.announce}
                onLookup={this.look}
              />
            )}
          </div>
        )}
      </div>
    );
  }
}

export const TrackerView = (props: TrackerProps) => <Tracker {...props} />;
