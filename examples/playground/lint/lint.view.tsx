import type { Risk } from './risk.ts';

export const countInWords = (risks: readonly Risk[]): string =>
  risks.length === 0 ? 'No risks' : risks.length === 1 ? '1 risk' : `${risks.length} risks`;

/** What may go wrong with what was chosen, and how it is put right. */
export const Lint = ({ risks }: { readonly risks: readonly Risk[] }) => (
  <section class="lint" aria-labelledby="risks-title">
    <h2 id="risks-title" tabIndex={-1}>
      {countInWords(risks)}
    </h2>
    {risks.length === 0 && <p class="hint">Nothing to warn of in what was chosen and measured.</p>}
    <ul>
      {risks.map(({ what, fix }) => (
        <li key={what}>
          {what} <span>{fix}</span>
        </li>
      ))}
    </ul>
  </section>
);
