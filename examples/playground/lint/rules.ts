import { impossible, tiny } from './attributes.rule.ts';
import { faint } from './contrast.rule.ts';
import { unproven } from './evidence.rule.ts';
import type { Looked, Risk, Rule } from './risk.ts';
import { unheld } from './room.rule.ts';
import { subset } from './subset.rule.ts';

/** What stops a widget first, then what a shopper is not told, then what they cannot see. */
const rules: readonly Rule[] = [impossible, subset, unproven, faint, tiny, unheld];

export const risksIn = (looked: Looked): readonly Risk[] => rules.flatMap((rule) => rule(looked));
