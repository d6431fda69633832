import type { ShipmentEvent } from '../../model/shipment.ts';

const hasOffset = ({ at }: ShipmentEvent): boolean => /T.*(Z|[+-]\d\d:\d\d)$/.test(at);
const instantOf = ({ at }: ShipmentEvent): number => Date.parse(at);
/** Without an offset there is no instant, only what a clock showed: read alike for all, it still gives an order. */
const wallOf = ({ at }: ShipmentEvent): number =>
  Date.parse(`${at.slice(0, 10)}T${/T([\d:.]+)/.exec(at)?.[1] ?? '00:00'}Z`);

/**
 * The newest first. Vendors send either order, and times that are the same to the second: those stay in the order they
 * were sent in, which is turned round where the list runs from old to new.
 */
export const newestFirst = (events: readonly ShipmentEvent[]): ShipmentEvent[] => {
  const timeOf = events.every(hasOffset) ? instantOf : wallOf;
  const [first, last] = [events[0], events.at(-1)];
  const runsForward = first && last && timeOf(first) < timeOf(last);
  return (runsForward ? events.toReversed() : [...events]).sort((a, b) => timeOf(b) - timeOf(a));
};
