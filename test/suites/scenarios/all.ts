import { frameworks } from './frameworks.ts';
import { life } from './life.ts';
import { navigation } from './navigation.ts';
import { page } from './page.ts';
import { scripts } from './scripts.ts';
import type { Scenario } from './stage.ts';

export const allScenarios: readonly Scenario[] = [...scripts, ...frameworks, ...navigation, ...page, ...life];
