import type { Policy } from '../../model/policy.ts';
import type { FallbackProps } from '../../widget.ts';
import { shownOf } from './policies.choice.ts';
import { factsOf } from './policies.facts.ts';
import type { PoliciesProps } from './policies.ts';
import { titleOf } from './policy.view.tsx';

/** What is to be known beside the answer; delivery days are left to where the shopper's clock is. */
const rowsOf = (policy: Policy, props: FallbackProps<PoliciesProps>): string[] => {
  const { say, format } = props;
  const { exceptions = [], updatedAt } = policy;
  return [
    ...factsOf(policy, props).map(({ name, value }) => `${say(name)}: ${value}`),
    ...exceptions.map((exception) => `${say('policyExceptions')}: ${exception}`),
    ...(updatedAt ? [say('policyUpdated', { date: format.date(updatedAt) })] : []),
  ];
};

/** Each policy with its answer and every fact. */
export const fallback = (props: FallbackProps<PoliciesProps>) => {
  const { attributes, data, say } = props;
  const { policies } = shownOf(data.policies.items, attributes);
  if (policies.length === 0) return null;
  return policies.map((policy) => (
    <>
      <p>
        {titleOf(policy, props)}: {policy.returns?.days === 0 && `${say('notReturnable')}. `}
        <bdi>{policy.summary}</bdi>
      </p>
      <ul>
        {rowsOf(policy, props).map((row) => (
          <li>
            <bdi>{row}</bdi>
          </li>
        ))}
        {policy.url && (
          <li>
            <a href={policy.url}>{say(policy.kind === 'withdrawal' ? 'withdrawHere' : 'policyFullText')}</a>
          </li>
        )}
      </ul>
    </>
  ));
};
