import { type Colors, type Figure, isEnough, pairs, ratioInWords } from './contrast.ts';
import { areForced } from './forced.ts';

const verdict = (figure: Figure): string => (isEnough(figure) ? 'enough' : 'too faint');

/** The figures of one colour, in words. */
export const FigureLine = ({ figures }: { readonly figures: readonly Figure[] }) => (
  <p>
    {figures.map((figure) => (
      <span key={figure.what} class={isEnough(figure) ? undefined : 'faint'}>
        {figure.what} {ratioInWords(figure.ratio)}, {verdict(figure)}
      </span>
    ))}
  </p>
);

interface Props {
  readonly figures: readonly Figure[];
  readonly colors: Colors;
}

/** Every contrast that counts, measured on the page of the preview. */
export const ContrastTable = ({ figures, colors }: Props) => (
  <section class="contrast" aria-labelledby="contrast-title">
    <h2 id="contrast-title">Contrast</h2>
    <p class="hint">
      {areForced()
        ? 'Your browser forces its own colours on pages, so those of the shop cannot be measured here.'
        : 'On what the widget stands on in the preview, by WCAG 2.2.'}
    </p>
    <table>
      <thead class="unseen">
        <tr>
          <th scope="col">What</th>
          <th scope="col">Contrast</th>
          <th scope="col">Judgement</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ front, ground, what, least }) => {
          const figure = figures.find((one) => one.what === what);
          const sample = { color: colors[front] ?? 'inherit', backgroundColor: colors[ground] ?? 'transparent' };
          return (
            <tr key={what}>
              <th scope="row">
                <span class="painted">
                  <span class="swatch" style={sample} aria-hidden="true">
                    {least === 3 ? '★' : 'Aa'}
                  </span>
                  {what}
                </span>
              </th>
              <td class="ratio">{figure ? ratioInWords(figure.ratio) : '–'}</td>
              <td class={figure && !isEnough(figure) ? 'faint' : undefined}>
                {figure && verdict(figure)}
                {figure && !isEnough(figure) && `, needs ${least} : 1`}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  </section>
);
