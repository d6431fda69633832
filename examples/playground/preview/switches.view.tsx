import { languages } from '../../../src/registry.ts';
import { Choice } from '../choice.view.tsx';
import { type Scene, shops, states, widths } from '../scene.ts';

const flags = { large: '200 % text', calm: 'less motion', fallback: 'words inside the tag' } as const;

const shopNames: Record<Scene['shop'], string> = {
  plain: 'plain',
  uppercase: 'uppercase hero',
  'small-root': '62.5 % root',
  dark: 'dark section',
  'right-to-left': 'right to left',
};

const namesIn = new Intl.DisplayNames('en', { type: 'language' });
const tags = ['en', ...Object.keys(languages)];

interface Props {
  readonly scene: Scene;
  readonly change: (change: Partial<Scene>) => void;
}

/** What surrounds the widget: what its backend answers, how wide the page is, its style and language, who visits. */
export const Switches = ({ scene, change }: Props) => (
  <div class="switches">
    <Choice name="state" title="State" values={states} value={scene.state} choose={(state) => change({ state })} />
    <Choice name="width" title="Width" values={widths} value={scene.width} choose={(width) => change({ width })} />
    <Choice
      name="shop"
      title="Shop"
      values={shops}
      value={scene.shop}
      labels={shopNames}
      choose={(shop) => change({ shop })}
    />
    <label class="choice language">
      <span class="title">Language</span>
      <select value={scene.language} onChange={({ currentTarget }) => change({ language: currentTarget.value })}>
        <option value="">of the shop</option>
        {tags.map((tag) => (
          <option key={tag} value={tag}>
            {namesIn.of(tag)}
          </option>
        ))}
      </select>
    </label>
    <fieldset class="choice">
      <legend>Visitor</legend>
      <div class="options">
        {(Object.keys(flags) as (keyof typeof flags)[]).map((flag) => (
          <label key={flag}>
            <input
              type="checkbox"
              checked={scene[flag]}
              onChange={({ currentTarget }) => change({ [flag]: currentTarget.checked })}
            />
            <span>{flags[flag]}</span>
          </label>
        ))}
      </div>
    </fieldset>
    {/* A page cannot be told that its visitor wants less motion, so it is said what is done instead. */}
    <p class="hint">“Less motion” sets --candor-duration to 0 s; a browser that asks for it does more.</p>
  </div>
);
