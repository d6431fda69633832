import { impossible, tiny } from './attributes.rule.ts';
import { faint } from './contrast.rule.ts';
import { unproven } from './evidence.rule.ts';
import type { Looked, Risk, Rule } from './risk.ts';
import { unheld } from './room.rule.ts';
import { subset } from './subset.rule.ts';

/** What is measured comes after what is known at once, so that no sentence moves another. */
const rules: readonly Rule[] = [impossible, tiny, subset, unproven, faint, unheld];

export const risksIn = (looked: Looked): readonly Risk[] => rules.flatMap((rule) => rule(looked));
