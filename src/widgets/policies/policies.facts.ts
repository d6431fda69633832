import { missingTo, type Money } from '../../model/money.ts';
import { type Policy, type Shipping, weekdays as week } from '../../model/policy.ts';
import { money } from '../../text/money.ts';
import { time, weekdayName } from '../../text/time.ts';
import type { PoliciesProps } from './policies.ts';
import type { text } from './policies.text.ts';

type Word = keyof typeof text;

export interface Fact {
  readonly name: Word;
  readonly value: string;
  /** What it costs: said in every layout, however short. */
  readonly cost?: boolean;
}

type Context = Pick<PoliciesProps, 'say' | 'format' | 'attributes'>;
type Days = { readonly min: number; readonly max: number };

/** A code of the contract → `By post`; one that we do not know, as it stands: `drop_box` → `drop box`. */
const wordOf = (say: PoliciesProps['say'], group: 'method' | 'refund', code: string): string => {
  if (!/^\w+$/.test(code)) return code;
  const key = `${group}_${code}`;
  const said = say(key as Word);
  return said === key ? code.replaceAll('_', ' ') : said;
};

/** Facts of the goods' way back. */
const returnFacts = (returns: NonNullable<Policy['returns']>, { say, format }: Context): (Fact | false)[] => {
  const { days, from, cost, methods, refund, refundDays } = returns;
  if (days === 0) return [];
  return [
    { name: 'returnTime', value: say(from ? `returnDays_${from}` : 'returnDays', { n: days }) },
    {
      name: 'returnCost',
      value: !cost
        ? say('policyNotStated')
        : typeof cost === 'string'
          ? say(`returnCost_${cost}`)
          : money(format.intl, cost),
      cost: true,
    },
    !!methods?.length && {
      name: 'returnMethods',
      value: methods.map((method) => wordOf(say, 'method', method)).join(say('listComma')),
    },
    !!refund && { name: 'refund', value: wordOf(say, 'refund', refund) },
    refundDays !== undefined && {
      name: 'refundTime',
      value: say('dayCount', { n: refundDays, range: format.number(refundDays) }),
    },
  ];
};

const freeFromValue = (freeFrom: Money, { say, format, attributes }: Context): string => {
  const missing = attributes.cartTotal && missingTo(freeFrom, attributes.cartTotal);
  const values = { money: money(format.intl, freeFrom) };
  if (!missing) return values.money;
  return missing.amount === '0'
    ? say('freeFromReached', values)
    : say('freeFromMissing', { ...values, missing: money(format.intl, missing) });
};

/** Facts of the goods' way here. Days that run backwards stand as they were stated. */
const shippingFacts = (shipping: Shipping, context: Context): (Fact | false)[] => {
  const { say, format } = context;
  const { cost, freeFrom, cutoff, handlingDays, transitDays, workingDays } = shipping;
  const days = ({ min, max }: Days): string => {
    const range = [...new Set([min, max])].map(format.number).join('–');
    // A range is never one day, so that 0–1 are days.
    return say(workingDays ? 'workingDayCount' : 'dayCount', { n: min === max ? max : Math.max(max, 2), range });
  };
  const worked = week.flatMap((day, index) =>
    workingDays?.includes(day) ? (format.intl ? weekdayName(format.intl, index + 1) : day) : [],
  );
  return [
    { name: 'shippingCost', value: cost ? money(format.intl, cost) : say('policyNotStated'), cost: true },
    !!freeFrom && { name: 'freeFrom', value: freeFromValue(freeFrom, context), cost: true },
    !!handlingDays && { name: 'handlingTime', value: days(handlingDays) },
    !!transitDays && { name: 'transitTime', value: days(transitDays) },
    !!cutoff && {
      name: 'orderBy',
      value: say('cutoffTime', { time: time(format.intl, cutoff.time), zone: cutoff.timeZone }),
    },
    worked.length > 0 && {
      name: 'workingDays',
      value: say('dayList', { days: worked.join(say('listComma')) }),
    },
  ];
};

/** What a policy states beyond its summary, favourable or not. */
export const factsOf = ({ returns, shipping, warranty }: Policy, context: Context): Fact[] => {
  const { say } = context;
  return [
    ...(returns ? returnFacts(returns, context) : []),
    ...(shipping ? shippingFacts(shipping, context) : []),
    !!warranty && ({ name: 'warrantyTime', value: say('monthCount', { n: warranty.months }) } as const),
    !!warranty?.scope && ({ name: 'warrantyScope', value: warranty.scope } as const),
  ].filter((fact): fact is Fact => !!fact);
};
