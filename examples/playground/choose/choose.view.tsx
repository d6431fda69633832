import { readmeOf } from '../readmes.ts';
import { inShort } from '../readme.ts';
import { names } from '../samples.ts';
import { formatScene, type Scene } from '../scene.ts';
import { Thumbnail } from './thumbnail.view.tsx';

/** `review-form` → `Review form`. */
const titleOf = (name: string): string => name[0]!.toUpperCase() + name.slice(1).replaceAll('-', ' ');

/** Every widget, as it looks with its sample. What was set for the page stays; what was set on another tag does not. */
export const ChooseStep = ({ scene }: { readonly scene: Scene }) => (
  <ul class="cards">
    {names.map((name) => {
      const attributes = name === scene.widget ? scene.attributes : undefined;
      return (
        <li key={name} class={name === scene.widget ? 'card chosen' : 'card'}>
          <Thumbnail name={name} />
          <h2>
            <a
              href={formatScene({ ...scene, widget: name, step: 'content', attributes })}
              aria-current={name === scene.widget ? 'true' : undefined}
              aria-describedby={`about-${name}`}
            >
              {titleOf(name)}
            </a>
          </h2>
          <p id={`about-${name}`}>{inShort(readmeOf(name).lead)}</p>
        </li>
      );
    })}
  </ul>
);
