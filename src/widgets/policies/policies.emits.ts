import type { PolicyKind } from '../../model/policy.ts';

/** Beside what every widget emits: name without `candor-` → what it tells. */
export interface PoliciesEmits {
  /** A policy of an accordion is opened or closed. */
  'policy-toggle': { kind: PolicyKind; open: boolean };
  /** Before the link to a full text is followed; cancelable. */
  'policy-open': { kind: PolicyKind; url: string };
  /** The shopper chooses a country; `undefined` when they take it back. */
  region: { code: string | undefined };
}
