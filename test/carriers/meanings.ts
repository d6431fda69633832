import type { CarrierName } from '../../src/carriers/carriers.ts';
import type { ShipmentStatus } from '../../src/model/shipment.ts';
import { membersOf } from './vendor-enums.ts';

type Meanings = Readonly<Record<string, ShipmentStatus>>;

/**
 * What each value of each vendor means, `status` or `status detail`, by the vendor's own list: of its package, and for
 * those without one as its documentation has it. `expired` alone says nothing of where a parcel is.
 */
export const meanings: Record<CarrierName, Meanings> = {
  aftership: {
    Pending: 'unknown',
    InfoReceived: 'label_created',
    InTransit: 'in_transit',
    OutForDelivery: 'out_for_delivery',
    AttemptFail: 'attempt_failed',
    Delivered: 'delivered',
    AvailableForPickup: 'available_for_pickup',
    Exception: 'exception',
    Expired: 'unknown',
  },
  easypost: {
    unknown: 'unknown',
    pre_transit: 'label_created',
    in_transit: 'in_transit',
    out_for_delivery: 'out_for_delivery',
    delivered: 'delivered',
    available_for_pickup: 'available_for_pickup',
    return_to_sender: 'returned',
    failure: 'exception',
    cancelled: 'cancelled',
    error: 'exception',
  },
  shippo: {
    UNKNOWN: 'unknown',
    PRE_TRANSIT: 'label_created',
    TRANSIT: 'in_transit',
    DELIVERED: 'delivered',
    RETURNED: 'returned',
    FAILURE: 'exception',
  },
  '17track': {
    NotFound: 'unknown',
    InfoReceived: 'label_created',
    InTransit: 'in_transit',
    Expired: 'unknown',
    AvailableForPickup: 'available_for_pickup',
    OutForDelivery: 'out_for_delivery',
    DeliveryFailure: 'attempt_failed',
    Delivered: 'delivered',
    Exception: 'exception',
  },
  ship24: {
    pending: 'unknown',
    info_received: 'label_created',
    in_transit: 'in_transit',
    out_for_delivery: 'out_for_delivery',
    failed_attempt: 'attempt_failed',
    available_for_pickup: 'available_for_pickup',
    delivered: 'delivered',
    exception: 'exception',
  },
  trackingmore: {
    pending: 'unknown',
    notfound: 'unknown',
    inforeceived: 'label_created',
    transit: 'in_transit',
    pickup: 'out_for_delivery',
    delivered: 'delivered',
    undelivered: 'attempt_failed',
    exception: 'exception',
    expired: 'unknown',
  },
  shopify: {
    LABEL_PURCHASED: 'label_created',
    LABEL_PRINTED: 'label_created',
    CONFIRMED: 'label_created',
    CARRIER_PICKED_UP: 'in_transit',
    IN_TRANSIT: 'in_transit',
    OUT_FOR_DELIVERY: 'out_for_delivery',
    READY_FOR_PICKUP: 'available_for_pickup',
    ATTEMPTED_DELIVERY: 'attempt_failed',
    DELIVERED: 'delivered',
    PICKED_UP: 'delivered',
    DELAYED: 'exception',
    FAILURE: 'exception',
  },
};

/** Numbers `from` to `to`, in three digits after a prefix. */
const numbered = (prefix: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, step) => `${prefix}${String(from + step).padStart(3, '0')}`);

/** Details that change the meaning of their status; any other detail of the vendor's list leaves it. */
export const changing: Partial<Record<CarrierName, Readonly<Record<string, Meanings>>>> = {
  aftership: { Exception: { Exception_010: 'returned', Exception_011: 'returned' } },
  easypost: { failure: { delivery_exception: 'attempt_failed', return: 'returned', cancelled: 'cancelled' } },
  shippo: {
    TRANSIT: {
      out_for_delivery: 'out_for_delivery',
      pickup_available: 'available_for_pickup',
      delivery_attempted: 'attempt_failed',
      notice_left: 'attempt_failed',
    },
  },
  '17track': {
    Exception: { Exception_Returning: 'returned', Exception_Returned: 'returned', Exception_Cancel: 'cancelled' },
  },
  ship24: { exception: { exception_return: 'returned' } },
  trackingmore: {
    notfound: { notfound001: 'label_created', 'not found001': 'label_created' },
    pickup: { pickup002: 'available_for_pickup' },
    exception: { exception008: 'cancelled', exception010: 'returned', exception011: 'returned' },
  },
};

/** Every detail of the vendor's list. */
export const details: Partial<Record<CarrierName, readonly string[]>> = {
  aftership: [
    ...numbered('Delivered_', 1, 5),
    'AvailableForPickup_001',
    ...numbered('Exception_', 1, 18),
    ...numbered('AttemptFail_', 1, 3),
    ...numbered('InTransit_', 1, 9),
    'InfoReceived_001',
    'OutForDelivery_001',
    'OutForDelivery_003',
    'OutForDelivery_004',
    ...numbered('Pending_', 1, 6),
    'Expired_001',
  ],
  easypost: membersOf('TrackerStatusDetail.d.ts'),
  '17track': [
    'NotFound_Other',
    'NotFound_InvalidCode',
    'InfoReceived',
    'Expired_Other',
    ...['PickedUp', 'Other', 'Departure', 'Arrival', 'CustomsProcessing', 'CustomsReleased'].map(
      (one) => `InTransit_${one}`,
    ),
    'InTransit_CustomsRequiringInformation',
    'AvailableForPickup_Other',
    'OutForDelivery_Other',
    'Delivered_Other',
    ...['Other', 'NoBody', 'Security', 'Rejected', 'InvalidAddress'].map((one) => `DeliveryFailure_${one}`),
    ...[
      'Other',
      'Returning',
      'Returned',
      'NoBody',
      'Security',
      'Damage',
      'Rejected',
      'Delayed',
      'Lost',
      'Destroyed',
    ].map((one) => `Exception_${one}`),
    'Exception_Cancel',
  ],
  trackingmore: [
    ...numbered('transit', 1, 7),
    ...numbered('pickup', 1, 3),
    ...numbered('delivered', 1, 4),
    ...numbered('exception', 4, 11),
    'notfound001',
    'notfound002',
  ],
};
