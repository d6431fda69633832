import type { Installation } from './installation.ts';
import { dataOf, pasted, plainTagOf, scriptsOf, styleElementOf } from './parts.ts';

/** Two places of any page: once in the head, and where it should appear. */
export const htmlHead = (given: Installation): string => pasted(scriptsOf(given), styleElementOf(given));

export const htmlPlace = (given: Installation): string => pasted(plainTagOf(given), dataOf(given));
