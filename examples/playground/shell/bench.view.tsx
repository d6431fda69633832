import type { WidgetName } from '../../../src/registry.ts';
import type { AnyWidget } from '../../../src/widget.ts';
import type { Go } from '../address.ts';
import { BehaviourStep } from '../behaviour/behaviour.view.tsx';
import { ContentStep } from '../content/content.view.tsx';
import type { Field } from '../fields.ts';
import { InstallStep } from '../install/install.view.tsx';
import { lookedAt } from '../lint/looked.ts';
import { countInWords, Lint } from '../lint/lint.view.tsx';
import { risksIn } from '../lint/rules.ts';
import { lookCss } from '../look/look-css.ts';
import { LookStep } from '../look/look.view.tsx';
import { useMeasured } from '../preview/measured.ts';
import { Preview } from '../preview/preview.view.tsx';
import { readmeOf } from '../readmes.ts';
import { fallbackText, sampleOf } from '../samples.ts';
import type { Scene } from '../scene.ts';
import { tagSnippet } from '../snippet.ts';
import { Snippet } from '../snippet.view.tsx';
import { goTo } from './go-to.ts';
import { NextStep } from './steps.view.tsx';

export interface BenchProps {
  readonly name: WidgetName;
  readonly widget: AnyWidget;
  readonly fields: readonly Field[];
  readonly scene: Scene;
  readonly go: Go;
}

/** One widget: what is set in this step, how that looks, how it is written and what may go wrong with it. */
export const Bench = ({ name, widget, fields, scene, go }: BenchProps) => {
  const measured = useMeasured();
  const attributes = scene.attributes ?? sampleOf(name).attributes;
  const risks = risksIn(lookedAt({ name, widget, fields, scene, attributes, measured }));
  const { step } = scene;
  const css = lookCss(scene.look);
  return (
    <div class={`bench at-${step}`}>
      <div class="controls">
        {step === 'content' && <ContentStep name={name} widget={widget} scene={scene} go={go} />}
        {step === 'look' && <LookStep scene={scene} attributes={attributes} colors={measured.colors ?? {}} go={go} />}
        {step === 'behaviour' && (
          <BehaviourStep
            scene={scene}
            fields={fields}
            about={readmeOf(name).attributes}
            attributes={attributes}
            go={go}
          />
        )}
        {step === 'install' && (
          <InstallStep name={name} widget={widget} scene={scene} fields={fields} height={measured.height} />
        )}
        <NextStep scene={scene} />
      </div>
      <Preview scene={scene} go={go} />
      <aside>
        {step !== 'install' && (
          <section aria-labelledby="code-title">
            <h2 id="code-title">Code</h2>
            <Snippet title="The tag" text={tagSnippet(name, attributes, scene.fallback ? fallbackText : '')} />
            {css && <Snippet title="Its look" text={css} />}
          </section>
        )}
        <Lint risks={risks} />
      </aside>
      <p class="summary">
        <button type="button" onClick={() => goTo('preview-title')}>
          Preview
        </button>
        <button type="button" onClick={() => goTo('risks-title')}>
          {countInWords(risks)}
        </button>
      </p>
    </div>
  );
};
