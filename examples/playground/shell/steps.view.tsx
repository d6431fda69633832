import { formatScene, type Scene, steps } from '../scene.ts';
import { about } from './steps.ts';

/** `Choose a widget` → `Choose`: where one step is named beside the others. */
const nameOf = (step: Scene['step']): string => about[step].title.split(' ')[0]!;

export const Steps = ({ scene }: { readonly scene: Scene }) => (
  <nav aria-label="Steps">
    <ol>
      {steps.map((step) => (
        <li key={step}>
          <a href={formatScene({ ...scene, step })} aria-current={step === scene.step ? 'step' : undefined}>
            {nameOf(step)}
          </a>
        </li>
      ))}
    </ol>
  </nav>
);

/** On to the next step, where there is one. */
export const NextStep = ({ scene }: { readonly scene: Scene }) => {
  const next = steps[steps.indexOf(scene.step) + 1];
  return next ? (
    <p class="next">
      <a href={formatScene({ ...scene, step: next })}>Next: {nameOf(next)}</a>
    </p>
  ) : null;
};
