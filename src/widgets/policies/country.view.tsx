import { countryName } from '../../text/country.ts';
import type { PoliciesProps } from './policies.ts';

interface Props extends Pick<PoliciesProps, 'say' | 'format'> {
  readonly countries: readonly string[];
  readonly country: string | undefined;
  readonly onPick: (country: string | undefined) => void;
}

/** Nothing is chosen at first: where a shopper is cannot be known from what they speak. */
export const CountryField = ({ countries, country, say, format, onPick }: Props) => (
  <label class="country" part="country">
    <span>{say('shipTo')}</span>
    <select
      part="select"
      value={country ?? ''}
      onChange={({ currentTarget }) => onPick(currentTarget.value || undefined)}
    >
      <option value="">{say('chooseCountry')}</option>
      {countries.map((code) => (
        <option key={code} value={code}>
          {say('countryName', { country: countryName(format.intl, code) })}
        </option>
      ))}
    </select>
  </label>
);
