import type { AnyResource } from '../../../../src/model/resource.ts';
import { badges } from './badges.ts';
import { policies } from './policies.ts';
import type { Questionnaire } from './question.ts';

export const questionnaires: readonly Questionnaire[] = [policies, badges];

/** The questions that write the records of a resource; only short records can be asked for. */
export const questionnaireFor = (resources: readonly AnyResource[]): Questionnaire | undefined =>
  questionnaires.find(({ resource }) => resources.some(({ name }) => name === resource));
