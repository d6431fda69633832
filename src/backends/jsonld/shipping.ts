import { weekdays } from '../../model/policy.ts';
import { moneyOf } from './money.ts';
import { proseOf } from './prose.ts';
import { countOf, isThing, termsOf, textOf, type Thing, valuesOf } from './thing.ts';

const thingOf = (thing: Thing, name: string): Thing => valuesOf(thing, name).find(isThing) ?? {};

/** Countries of whole regions. What holds in a part of a country only would be read as holding in all of it. */
const countriesOf = (details: Thing): string[] | undefined => {
  const regions = valuesOf(details, 'shippingDestination');
  if (regions.length === 0) return undefined;
  return regions.flatMap((region) => {
    if (!isThing(region)) return [];
    if (
      textOf(region, 'addressRegion', 'postalCode', 'postalCodePrefix') ||
      valuesOf(region, 'postalCodeRange').length > 0
    )
      return [];
    return valuesOf(region, 'addressCountry').map((country) =>
      textOf(isThing(country) ? country : { name: country }, 'name'),
    );
  });
};

/** Days that are said to be days. Where only the most is said, it is not taken for less. */
const daysOf = (time: Thing) => {
  const span = valuesOf(time, 'duration').find(isThing) ?? time;
  const max = countOf(span, 'maxValue', 'value');
  if (max === undefined || !/^d(ays?)?$/i.test(textOf(span, 'unitCode', 'unitText'))) return undefined;
  return { min: countOf(span, 'minValue') ?? max, max };
};

/** `15:00:00+01:00`; without an offset nobody knows when that is. */
const cutoffOf = (text: string) => {
  const [, time, offset] = /^([01]\d:[0-5]\d|2[0-3]:[0-5]\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)$/.exec(text) ?? [];
  return time && { time, timeZone: offset === 'Z' ? 'UTC' : offset };
};

const workingDaysOf = (delivery: Thing) => {
  const days = valuesOf(delivery, 'businessDays').flatMap((day) =>
    termsOf(isThing(day) && !Object.hasOwn(day, '@id') ? day : { dayOfWeek: day }, 'dayOfWeek'),
  );
  return weekdays.filter((day) => days.some((name) => name.slice(0, 3).toLowerCase() === day));
};

type Days = ReturnType<typeof daysOf>;

/** English, and no more than the data says: for pages that state terms and no words for them. */
const summaryOf = (
  handling: Days,
  transit: Days,
  unit: string,
  cost: { amount: string; currency: string } | undefined,
  country = '',
): string => {
  if (transit) {
    const [min, max] = [transit.min + (handling?.min ?? 0), transit.max + (handling?.max ?? 0)];
    const days = `${[...new Set([min, max])].join('–')} ${unit}${max === 1 ? '' : 's'}`;
    return handling ? `Delivered in ${days}` : `${days} in transit`;
  }
  if (cost) return Number(cost.amount) === 0 ? 'Free shipping' : `Shipping for ${cost.amount} ${cost.currency}`;
  return country && `Ships to ${country}`;
};

/** https://schema.org/OfferShippingDetails as policies of the contract, one a country. */
export const shippingOf = (details: Thing): object[] => {
  if (textOf({ not: String(valuesOf(details, 'doesNotShip')[0]) }, 'not') === 'true') return [];
  const delivery = thingOf(details, 'deliveryTime');
  const handling = thingOf(delivery, 'handlingTime');
  const handlingDays = daysOf(handling);
  const transitDays = daysOf(thingOf(delivery, 'transitTime'));
  const cost = moneyOf(details, 'shippingRate');
  const freeFrom =
    moneyOf(details, 'freeShippingThreshold') ?? moneyOf(thingOf(details, 'shippingRate'), 'freeShippingThreshold');
  const cutoff = cutoffOf(textOf(delivery, 'cutoffTime') || textOf(handling, 'cutoffTime'));
  const workingDays = [delivery, handling].map(workingDaysOf).find(({ length }) => length > 0);
  const words = proseOf(details, 'name', 'description', 'shippingLabel');
  return (countriesOf(details) ?? [undefined]).flatMap((country) => {
    const summary = words || summaryOf(handlingDays, transitDays, workingDays ? 'working day' : 'day', cost, country);
    if (!summary) return [];
    return [
      {
        kind: 'shipping',
        summary,
        shipping: {
          ...(country && { country }),
          ...(cost && { cost }),
          ...(freeFrom && { freeFrom }),
          ...(cutoff && { cutoff }),
          ...(handlingDays && { handlingDays }),
          ...(transitDays && { transitDays }),
          ...(workingDays && { workingDays }),
        },
      },
    ];
  });
};
