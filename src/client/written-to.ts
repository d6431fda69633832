import type { WriteName } from '../model/write.ts';

/** What is written goes to who answers what it will be read as. */
export const resourceOf = (write: WriteName): string => (write === 'question' ? 'questions' : 'reviews');
