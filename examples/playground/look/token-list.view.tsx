import { type Colors, hexOf } from './contrast.ts';
import { tokens } from './tokens.ts';

interface Props {
  readonly look: Readonly<Record<string, string>>;
  readonly colors: Colors;
  /** An empty value takes the token away. */
  readonly set: (name: string, value: string) => void;
}

/** What a colour is where it counts; of all else the default. */
const usual = (name: string, standard: string | undefined, colors: Colors): string =>
  (colors[name] && hexOf(colors[name])) || (standard ?? 'of the page');

/** Every token there is, in the order of the style sheet. */
export const TokenList = ({ look, colors, set }: Props) => (
  <details class="tokens">
    <summary>
      More: all {tokens.length} tokens{' '}
      <span class="count">{Object.keys(look).length > 0 && `${Object.keys(look).length} set`}</span>
    </summary>
    <div class="fields">
      {tokens.map(({ name, standard, description }) => (
        <div class="field" key={name}>
          <label for={name}>{name.replace('--candor-', '')}</label>
          <input
            id={name}
            type="text"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            aria-describedby={`${name}-does`}
            placeholder={usual(name, standard, colors)}
            value={look[name] ?? ''}
            onInput={({ currentTarget }) => set(name, currentTarget.value.trim())}
          />
          <p id={`${name}-does`}>{description}</p>
        </div>
      ))}
    </div>
  </details>
);
