import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resources } from '../src/model/resources.ts';
import type { ResourceName } from '../src/model/resource-names.ts';
import { readData } from './data.ts';

export interface Example {
  readonly heading: string;
  readonly resource: ResourceName;
  readonly answer: Record<string, unknown>;
}

/** `### GET {endpoint}/reviews?…` → `reviews`. */
const resourceOf = (heading: string): ResourceName | undefined =>
  Object.values(resources).find(({ name }) => heading.includes(`/${name}`))?.name as ResourceName | undefined;

/** What was added to the contract since its first version stands beside the backend that speaks it. */
const additions = readFileSync(join(import.meta.dirname, '../src/backends/rest.md'), 'utf8');

/** Every block of JSON in the wire contract, with the resource its heading names. */
export const contractExamples = (): Example[] => {
  if (!process.env.CANDOR_DATA) return [];
  return `${readData('../contract.md')}\n${additions}`.split(/^(?=##)/m).flatMap((section) => {
    const heading = section.split('\n', 1)[0]!;
    return [...section.matchAll(/^```json\n(.*?)^```/gms)].map(([, json]) => {
      const resource = resourceOf(heading);
      if (!resource) throw new Error(`the example under "${heading}" is of no resource`);
      return { heading, resource, answer: JSON.parse(json!) as Record<string, unknown> };
    });
  });
};
