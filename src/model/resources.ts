import { badges } from './badge.ts';
import { policies, type PoliciesQuery } from './policy.ts';
import { questions, type QuestionsQuery } from './question.ts';
import { ratings } from './rating.ts';
import { reviews, type ReviewsQuery } from './review.ts';
import type { AnyResource } from './resource.ts';
import type { ResourceName } from './resource-names.ts';
import { shipments, type ShipmentsQuery } from './shipment.ts';

/** Everything that can be read. Tools, servers and tests use the table; a widget imports only what it reads. */
export const resources = { ratings, reviews, badges, policies, shipments, questions } satisfies Record<
  ResourceName,
  AnyResource
>;

/** What a backend is asked, by resource: single questions already gathered. */
export interface Queries {
  ratings: { products: readonly string[] };
  reviews: ReviewsQuery;
  badges: Record<never, never>;
  policies: PoliciesQuery;
  shipments: ShipmentsQuery;
  questions: QuestionsQuery;
}
