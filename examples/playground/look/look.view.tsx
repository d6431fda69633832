import type { Go } from '../address.ts';
import { Choice } from '../choice.view.tsx';
import type { Scene } from '../scene.ts';
import { ColorField } from './color-field.view.tsx';
import { type Colors, figuresOf } from './contrast.ts';
import { ContrastTable, FigureLine } from './contrast.view.tsx';
import { isSameLook, presets } from './presets.ts';
import { TokenList } from './token-list.view.tsx';

const schemes = ['auto', 'light', 'dark'] as const;

/** Values of one token, by what they are called; the empty one leaves it as it is. */
const corners = { square: '0', slight: '4px', soft: '', round: '16px' };
const densities = { dense: '0.75', usual: '', airy: '1.25' };
const fonts = {
  'the shop’s': '',
  sans: 'system-ui, sans-serif',
  serif: 'Georgia, serif',
  typewriter: 'ui-monospace, monospace',
};

interface Props {
  readonly scene: Scene;
  /** As written on the tag. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly colors: Colors;
  readonly go: Go;
}

export const LookStep = ({ scene, attributes, colors, go }: Props) => {
  const { look } = scene;
  const figures = figuresOf(colors);
  const setToken =
    (name: string, how: Parameters<Go>[1] = 'pushState') =>
    (value: string) => {
      const { [name]: _, ...others } = look;
      go({ ...scene, look: value ? { ...others, [name]: value } : others }, how);
    };
  const setScheme = (scheme: (typeof schemes)[number]) => {
    const { scheme: _, ...others } = attributes;
    go({ ...scene, attributes: scheme === 'auto' ? others : { ...others, scheme } }, 'pushState');
  };
  const oneOf = (title: string, token: string, values: Readonly<Record<string, string>>) => (
    <Choice
      name={token}
      title={title}
      values={Object.keys(values)}
      value={Object.keys(values).find((name) => values[name] === (look[token] ?? '')) ?? ''}
      choose={(name) => setToken(token)(values[name]!)}
    />
  );
  const color = (title: string, token: string) => (
    <ColorField
      title={title}
      token={token}
      value={look[token]}
      seen={colors[token]}
      set={setToken(token, 'replaceState')}
    >
      <FigureLine figures={figures.filter(({ front, ground }) => [front, ground].includes(token))} />
    </ColorField>
  );
  return (
    <>
      <div class="presets" role="group" aria-label="Looks to begin with">
        {presets.map((preset) => (
          <button
            type="button"
            key={preset.name}
            aria-pressed={isSameLook(preset.look, look)}
            onClick={() => go({ ...scene, look: preset.look }, 'pushState')}
          >
            {preset.name}
          </button>
        ))}
      </div>
      <div class="look">
        <Choice name="scheme" title="Scheme" values={schemes} value={attributes.scheme ?? 'auto'} choose={setScheme} />
        {color('Accent', '--candor-accent')}
        {color('Stars', '--candor-star')}
        {oneOf('Corners', '--candor-radius', corners)}
        {oneOf('Density', '--candor-density', densities)}
        {oneOf('Font', '--candor-font', fonts)}
      </div>
      <ContrastTable figures={figures} colors={colors} />
      <TokenList look={look} colors={colors} set={(name, value) => setToken(name, 'replaceState')(value)} />
    </>
  );
};
