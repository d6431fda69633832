import { useEffect, useState } from 'preact/hooks';
import type { PageData } from '../../../src/model/page-data.ts';
import type { WidgetName } from '../../../src/registry.ts';
import type { AnyWidget } from '../../../src/widget.ts';
import type { Go } from '../address.ts';
import { Choice } from '../choice.view.tsx';
import { type Content, staysInTab } from '../content.ts';
import { sampleOf } from '../samples.ts';
import type { Scene } from '../scene.ts';
import { BackendForm } from './backend.view.tsx';
import './content.css';
import { CsvReviews } from './csv/csv.view.tsx';
import { JsonRecords } from './json.view.tsx';
import { questionnaireFor } from './questions/questionnaires.ts';
import { QuestionsForm } from './questions/questions.view.tsx';
import { resourcesOf } from './resources.ts';
import { mismatchOf } from './subject.ts';

const ways = {
  sample: 'The sample',
  questions: 'Answer questions',
  json: 'Paste JSON',
  csv: 'A table of reviews (CSV)',
  backend: 'From your shop',
} as const;
type Way = keyof typeof ways;

const fromOf: Readonly<Record<Way, Content['from']>> = {
  sample: 'sample',
  questions: 'data',
  json: 'data',
  csv: 'data',
  backend: 'backend',
};

interface Props {
  readonly name: WidgetName;
  readonly widget: AnyWidget;
  readonly scene: Scene;
  readonly go: Go;
}

/** Whose words the widget shows: the sample's, the visitor's own, or those of their shop. */
export const ContentStep = ({ name, widget, scene, go }: Props) => {
  const { content } = scene;
  const [way, setWay] = useState<Way>();
  // Back and forward may have changed the content under the form.
  useEffect(() => setWay((now) => (now && fromOf[now] === content.from ? now : undefined)), [content.from]);
  const sample = sampleOf(name);
  const attributes = scene.attributes ?? sample.attributes;
  const resources = resourcesOf(widget, sample.attributes);
  const questionnaire = questionnaireFor(resources);
  const offered = (Object.keys(ways) as Way[]).filter(
    (one) =>
      (one !== 'questions' || questionnaire) &&
      (one !== 'csv' || resources.some((resource) => resource.name === 'reviews')) &&
      (one !== 'json' || resources.length > 0),
  );
  const standard = content.from === 'data' ? (questionnaire ? 'questions' : 'json') : content.from;
  const shown = way ?? standard;
  const own = content.from === 'data' ? content.data : {};
  const use = (data: PageData) => go({ ...scene, content: { from: 'data', data } }, 'replaceState');
  const give = (attribute: string, value: string) =>
    go({ ...scene, attributes: { ...attributes, [attribute]: value } }, 'replaceState');
  const choose = (next: Way) => {
    setWay(next);
    if (next === 'sample' && content.from !== 'sample') go({ ...scene, content: { from: 'sample' } }, 'pushState');
  };
  const mismatch = content.from === 'data' ? mismatchOf(content.data, attributes) : undefined;
  return (
    <section class="content" aria-label="Content">
      <Choice name="way" title="From" values={offered} value={shown} labels={ways} choose={choose} />
      {resources.length === 0 && (
        <p>This widget reads nothing: it has words of its own, and sends what shoppers write.</p>
      )}
      {shown === 'sample' && <p>Made up, to try the widget. It is not part of what you install.</p>}
      {fromOf[shown] === 'data' && (
        <p>
          What you write here stays in your browser: it is sent to nobody. It is part of this page’s address, behind the
          #, so whoever you give that to sees it.
        </p>
      )}
      {shown === 'questions' && questionnaire && (
        <QuestionsForm key={name} questionnaire={questionnaire} data={own} use={use} />
      )}
      {shown === 'json' && (
        <JsonRecords key={name} resources={resources} data={content.from === 'data' ? own : sample.data} use={use} />
      )}
      {shown === 'csv' && (
        <CsvReviews key={name} product={attributes.product} use={(data) => use({ ...own, ...data })} />
      )}
      {shown === 'backend' && (
        <BackendForm
          key={name}
          settings={content.from === 'backend' ? content.settings : undefined}
          product={'product' in widget.attributes ? (attributes.product ?? '') : undefined}
          use={(settings, product) =>
            go(
              {
                ...scene,
                content: { from: 'backend', settings },
                attributes: product === undefined ? scene.attributes : { ...attributes, product },
              },
              'pushState',
            )
          }
        />
      )}
      <div role="status">
        {content.from === 'data' && staysInTab(content.data) && (
          <p class="notice">
            These records are too many for an address: they stay in this tab as long as it is open, and a link to this
            page does not carry them.
          </p>
        )}
        {mismatch && (
          <p class="notice">
            The widget asks for {mismatch.attribute} “{mismatch.asked}”, and no record is about it.{' '}
            {mismatch.there.slice(0, 5).map((one) => (
              <button key={one} type="button" onClick={() => give(mismatch.attribute, one)}>
                Show “{one}”
              </button>
            ))}
          </p>
        )}
      </div>
    </section>
  );
};
