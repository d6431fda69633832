import { dataSeeds } from './data.seeds.ts';
import { honestySeeds } from './honesty.seeds.ts';
import { pageSeeds } from './page.seeds.ts';
import { peopleSeeds } from './people.seeds.ts';
import type { Seed } from './seed.ts';
import { writesSeeds } from './writes.seeds.ts';

export const seeds: readonly Seed[] = [...dataSeeds, ...honestySeeds, ...pageSeeds, ...peopleSeeds, ...writesSeeds];
