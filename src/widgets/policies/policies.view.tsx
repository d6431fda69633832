import { countryName } from '../../text/country.ts';
import { CountryField } from './country.view.tsx';
import { shownOf } from './policies.choice.ts';
import type { PoliciesProps } from './policies.ts';
import { PolicyCard, PolicyFold, PolicyLine } from './policy.view.tsx';

const layouts = { cards: PolicyCard, accordion: PolicyFold, line: PolicyLine };

export const PoliciesView = (props: PoliciesProps) => {
  const { attributes, data, choice, choose, say, format, emit, announce } = props;
  const { items } = data.policies;
  const { policies, countries, country, silent } = shownOf(items, attributes, choice.country);
  const Layout = layouts[attributes.layout];
  const noTerms = (code: string) => say('noShippingTerms', { country: countryName(format.intl, code) });
  const pick = (code: string | undefined) => {
    choose({ country: code });
    emit('region', { code });
    const then = shownOf(items, attributes, code).policies.filter(({ shipping }) => shipping);
    announce(then.map(({ summary }) => summary).join(' '));
  };
  return (
    <div class={attributes.layout} role="group" aria-label={attributes.label ?? say('policies')}>
      {countries.length > 0 && (
        <CountryField countries={countries} country={country} say={say} format={format} onPick={pick} />
      )}
      <div class="policies">
        {policies.map((policy, index) => (
          <Layout
            key={`${policy.kind} ${index}`}
            policy={policy}
            attributes={attributes}
            say={say}
            format={format}
            emit={emit}
          />
        ))}
        {silent && country && (
          <p class="policy" part="no-terms">
            {noTerms(country)}
          </p>
        )}
      </div>
    </div>
  );
};
