import { readVectors } from '../data.ts';

export interface CrashPoint {
  readonly id: string;
  readonly at: string;
  readonly expect: string;
  readonly events: readonly string[];
}

export type StoreName = 'indexeddb' | 'localstorage' | 'memory';

export interface Case {
  readonly point: string;
  readonly event: string;
  readonly store: StoreName;
}

/** Points that this version has not, and why. */
export const without: Readonly<Record<string, string>> = {
  w17: 'no token is renewed: the wire contract has none',
  w18: 'the outbox has one schema so far; entries of another version are left alone (outbox.test.ts)',
  w22: 'what is under way cannot be edited; before the first try it is taken back (outbox.test.ts, the form)',
  w23: 'there is no deleting of what was sent',
  w24: 'there is no earlier version to come from',
  w25: 'keys are kept 30 days, and after 14 the shopper is asked (outbox.test.ts)',
};

export const points = readVectors<CrashPoint>('attack/write-crash-points.json').filter(({ id }) => !(id in without));

/** Beside the vectors' own: the backend itself dies. */
const serverDies = 'kill server';

/** Moments of a store: memory has none of them. */
const ofStores = ['w03', 'w04', 'w05', 'w13', 'w14', 'w16', 'w19'];

export const allCases = (stores: readonly StoreName[]): Case[] =>
  stores.flatMap((store) =>
    points
      .filter(({ id }) => store !== 'memory' || !ofStores.includes(id))
      .flatMap(({ id, events }) => [...events, serverDies].map((event) => ({ point: id, event, store }))),
  );

/** Every `nth` of them. */
export const sample = (cases: readonly Case[], nth: number): Case[] => cases.filter((_, place) => place % nth === 0);

/** One case for each point, with another event and store each time: a few meet every point and every event. */
export const diagonal = (cases: readonly Case[]): Case[] => {
  const indexIn = (names: readonly string[]) => (name: string) => names.indexOf(name);
  const kinds = (kind: keyof Case): string[] => [...new Set(cases.map((one) => one[kind]))];
  const [point, event, store] = [indexIn(kinds('point')), indexIn(kinds('event')), indexIn(kinds('store'))];
  return cases.filter(
    (one) =>
      event(one.event) === point(one.point) % kinds('event').length &&
      store(one.store) === point(one.point) % kinds('store').length,
  );
};

export const nameOf = ({ point, event, store }: Case): string => `${point} × ${event} (${store})`;
