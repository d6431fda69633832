import { useState } from 'preact/hooks';
import type { WidgetName } from '../../../src/registry.ts';
import type { AnyWidget } from '../../../src/widget.ts';
import { Choice } from '../choice.view.tsx';
import { useOptions } from '../content/loaded.ts';
import { resourcesOf } from '../content/resources.ts';
import type { Field } from '../fields.ts';
import { fallbackText, sampleOf } from '../samples.ts';
import type { Scene } from '../scene.ts';
import { Snippet } from '../snippet.view.tsx';
import { built } from './built.ts';
import './install.css';
import { Files } from './files.view.tsx';
import { installationOf } from './installation.ts';
import { type Delivery, folderOf, type Script, scriptOf } from './script.ts';
import { ScriptChoice } from './script.view.tsx';
import { sourceOf } from './source.ts';
import { targets } from './targets.ts';

interface Props {
  readonly name: WidgetName;
  readonly widget: AnyWidget;
  readonly scene: Scene;
  readonly fields: readonly Field[];
  /** Of the widget's box in the preview, in CSS pixels; 0 while it is not known. */
  readonly height: number;
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** What to paste, and where. */
export const InstallStep = ({ name, widget, scene, fields, height }: Props) => {
  const { content } = scene;
  const options = useOptions(content.from === 'backend' ? (content.settings.backend ?? '') : '');
  const [chosen, choose] = useState(targets[0]!.name);
  const [delivery, setDelivery] = useState<Delivery>('loader');
  const [folder, setFolder] = useState('/candor/');
  if (!options) return <section class="install" aria-label="Install" />;

  const sample = sampleOf(name);
  const attributes = scene.attributes ?? sample.attributes;
  const writes = (widget.writes ?? []).length > 0;
  const source = sourceOf(content, {
    resources: resourcesOf(widget, sample.attributes).map((resource) => resource.name),
    writes,
    attributes,
    options: options.map((option) => option.name),
  });
  const backend = source.settings.backend ?? '';
  const inSingle = !built || built.inAll.includes(backend);
  const used = delivery === 'single' && !inSingle ? 'loader' : delivery;
  const place = folderOf(folder);
  const script: Script = built
    ? scriptOf(built, { delivery: used, folder: place, widget: name, backend, language: scene.language })
    : { address: `${place}candor.js`, bytes: 0 };
  const box = Math.ceil(height) || widget.reserve.minHeight;
  const given = installationOf({
    scene: { ...scene, widget: name },
    attributes,
    fields,
    inline: widget.inline ?? false,
    source,
    height: box,
    script,
    fallback: scene.fallback ? fallbackText : '',
  });
  const target = targets.find((one) => one.name === chosen)!;
  return (
    <section class="install" aria-label="Install">
      {content.from === 'sample' && (
        <p class="notice">
          The sample is nobody’s reviews, so it is not copied: these snippets ask a server at /trust of your shop.
          Choose your own content first to have it in them.
        </p>
      )}
      {content.from !== 'sample' && writes && (
        <p class="notice">What shoppers write goes to a server of yours: /trust stands for its address.</p>
      )}
      {source.files && <Files files={source.files} />}
      <Choice name="target" title="Where" values={targets.map((one) => one.name)} value={target.name} choose={choose} />
      <p>{target.about}</p>
      {target.scripts && (
        <ScriptChoice
          delivery={used}
          inSingle={inSingle}
          setDelivery={setDelivery}
          folder={folder}
          setFolder={setFolder}
        />
      )}
      {built && (
        <p>
          {target.scripts
            ? `The page loads ${kilobytes(script.bytes)} for it, compressed, and whatever its records weigh.`
            : 'What the page loads for it is up to your bundler: the scripts for other pages weigh about '}
          {!target.scripts && kilobytes(script.bytes)}
          {!target.scripts && '.'}
        </p>
      )}
      {!built && (
        <p class="notice">The scripts are not built, so their bytes and hashes are not known: npm run build.</p>
      )}
      <p>
        Held until it is there: {box} px, as high as it is in the preview now. At another width it may need another
        height.
      </p>
      <section aria-labelledby="snippets-title">
        <h2 id="snippets-title">Snippets</h2>
        {target.snippets.map(({ title, write }) => (
          <Snippet key={`${target.name} ${title}`} title={title} text={write(given)} />
        ))}
      </section>
    </section>
  );
};
