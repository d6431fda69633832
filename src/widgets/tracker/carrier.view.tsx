import { Component, createRef } from 'preact';
import type { ParcelProps } from './parcel.view.tsx';

type Props = Pick<ParcelProps, 'parcel' | 'say' | 'announce' | 'emit'>;

/** The number as the carrier writes it, and a button that copies it. */
class TrackingNumber extends Component<Props, { copied: boolean }> {
  override state = { copied: false };
  readonly number = createRef<HTMLElement>();

  copy = async (): Promise<void> => {
    const { parcel, say, announce, emit } = this.props;
    emit('copy', { parcel: parcel.id });
    try {
      await navigator.clipboard.writeText(parcel.number!);
      this.setState({ copied: true });
      announce(say('numberCopied'));
    } catch {
      // Not allowed, or not there on a page without TLS: one key less to press.
      if (this.number.current) getSelection()?.selectAllChildren(this.number.current);
      announce(say('numberSelected'));
    }
  };

  override render({ parcel, say }: Props, { copied }: { copied: boolean }) {
    return (
      <dd class="number">
        <bdi ref={this.number} part="number" dir="ltr">
          {parcel.number}
        </bdi>{' '}
        <button
          type="button"
          class="link"
          part="button copy"
          onClick={() => void this.copy()}
          onBlur={() => this.setState({ copied: false })}
        >
          {say(copied ? 'numberCopied' : 'copyNumber')}
          <span class="unseen"> {say('trackingNumber')}</span>
        </button>
      </dd>
    );
  }
}

/** Who brings it, under which number, and where the carrier itself tells more. */
export const CarrierView = ({ parcel, say, announce, emit }: Props) => {
  const { carrier, number, url } = parcel;
  const detail = { parcel: parcel.id };
  const open = (event: Event) => emit('carrier-open', detail) || event.preventDefault();
  if (!carrier && !number && !url) return null;
  return (
    <div part="carrier">
      <dl>
        {carrier && (
          <div>
            <dt class="label">{say('carrier')}</dt>
            <dd>
              {carrier.url ? (
                <a part="link" href={carrier.url} onClick={open}>
                  <bdi>{carrier.name}</bdi>
                </a>
              ) : (
                <bdi>{carrier.name}</bdi>
              )}
            </dd>
          </div>
        )}
        {number && (
          <div>
            <dt class="label">{say('trackingNumber')}</dt>
            <TrackingNumber parcel={parcel} say={say} announce={announce} emit={emit} />
          </div>
        )}
      </dl>
      {url && (
        <a part="link" class="follow" href={url} onClick={open}>
          {carrier ? say('carrierLink', { carrier: carrier.name }) : say('carrierLinkUnnamed')}
        </a>
      )}
    </div>
  );
};
