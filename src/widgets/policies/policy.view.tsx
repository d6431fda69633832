import type { Policy } from '../../model/policy.ts';
import { countryName } from '../../text/country.ts';
import { DateLine } from '../../ui/date.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Delivery } from './delivery.view.tsx';
import type { PoliciesProps } from './policies.ts';
import { factsOf } from './policies.facts.ts';

interface Props extends Pick<PoliciesProps, 'attributes' | 'say' | 'format' | 'emit'> {
  readonly policy: Policy;
}

/** `Returns`, `Shipping to Germany`. */
export const titleOf = ({ kind, shipping }: Policy, { say, format }: Pick<Props, 'say' | 'format'>): string =>
  kind === 'shipping' && shipping?.country
    ? say('shippingTo', { country: countryName(format.intl, shipping.country) })
    : say(`policy_${kind}`);

/** The answer. That something cannot be returned is one, and comes before whatever the shop says of it. */
const Answer = ({ policy, say }: Props) => (
  <>
    {policy.returns?.days === 0 && (
      <span class="answer" part="not-returnable">
        {say('notReturnable')}
      </span>
    )}
    <span class="answer" part="summary">
      <bdi>{policy.summary}</bdi>
    </span>
  </>
);

/** A withdrawal's address is the function that the law asks for under such words (Directive 2011/83/EU, Article 11a). */
const FullText = ({ policy: { kind, url }, say, emit }: Props) =>
  url ? (
    <a
      class={kind === 'withdrawal' ? 'button' : undefined}
      part="link"
      href={url}
      onClick={(event) => emit('policy-open', { kind, url }) || event.preventDefault()}
    >
      {kind === 'withdrawal' ? (
        say('withdrawHere')
      ) : (
        <>
          {say('policyFullText')}
          <span class="unseen">: {say(`policy_${kind}`)}</span>
        </>
      )}
    </a>
  ) : null;

/** Everything after the answer. */
const Details = (props: Props) => {
  const { policy, say, format } = props;
  const { exceptions = [], url, updatedAt } = policy;
  const facts = factsOf(policy, props);
  return (
    <>
      {policy.shipping && <Delivery terms={policy.shipping} say={say} format={format} />}
      {facts.length + exceptions.length > 0 && (
        <dl>
          {facts.map(({ name, value }) => (
            <div key={name} part="fact">
              <dt part="fact-key">{say(name)}</dt>
              <dd part="fact-value">
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
          {exceptions.length > 0 && (
            <div part="fact">
              <dt part="fact-key">{say('policyExceptions')}</dt>
              {exceptions.map((exception, index) => (
                <dd key={index} part="exception">
                  <bdi>{exception}</bdi>
                </dd>
              ))}
            </div>
          )}
        </dl>
      )}
      {(url ?? updatedAt) && (
        <div class="source">
          <FullText {...props} />
          {updatedAt && (
            <span class="updated" part="updated">
              <DateLine iso={updatedAt}>{say('policyUpdated', { date: format.date(updatedAt) })}</DateLine>
            </span>
          )}
        </div>
      )}
    </>
  );
};

/** Always open: rules between, no boxes. */
export const PolicyCard = (props: Props) => (
  <div class="policy" part="policy">
    <Heading level={props.attributes.headingLevel} part="heading">
      {titleOf(props.policy, props)}
    </Heading>
    <p>
      <Answer {...props} />
    </p>
    <Details {...props} />
  </div>
);

/** The answer stands open, the facts are one activation away. */
export const PolicyFold = (props: Props) => {
  const { kind } = props.policy;
  return (
    <details
      class="policy"
      part="policy"
      onToggle={({ currentTarget }) => props.emit('policy-toggle', { kind, open: currentTarget.open })}
    >
      <summary part="header">
        <Heading level={props.attributes.headingLevel} part="heading">
          {titleOf(props.policy, props)}
        </Heading>
        <Answer {...props} />
      </summary>
      <Details {...props} />
    </details>
  );
};

/** As short as it can be without leaving out what it costs. */
export const PolicyLine = (props: Props) => {
  const { policy, say, format } = props;
  return (
    <div class="policy" part="policy">
      {policy.shipping && <Delivery terms={policy.shipping} say={say} format={format} />}
      <p>
        <Answer {...props} />
        {factsOf(policy, props)
          .filter(({ cost }) => cost)
          .map(({ name, value }) => (
            <span key={name} part="fact">
              <span part="fact-key">{say(name)}</span> <bdi part="fact-value">{value}</bdi>
            </span>
          ))}
        <FullText {...props} />
      </p>
    </div>
  );
};
