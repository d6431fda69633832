import { useEffect, useState } from 'preact/hooks';
import { type BackendName, backends } from '../../../src/registry.ts';
import type { AnyBackend } from '../../../src/backend.ts';
import { hear } from '../messages.ts';
import { type BackendDocs, docsOf } from './backend.docs.ts';
import { canBeAsked, type Option, optionsOf } from './options.ts';

type Texts = Readonly<Record<string, string>>;

interface Choice {
  readonly name: BackendName;
  readonly backend: AnyBackend;
}

/** Every backend that can be asked from a page that is not the shop's. */
const useChoices = (): readonly Choice[] => {
  const [choices, setChoices] = useState<readonly Choice[]>([]);
  useEffect(() => {
    const load = async (name: BackendName) => ({ name, backend: (await backends[name]()).default as AnyBackend });
    void Promise.all((Object.keys(backends) as BackendName[]).map(load)).then((all) =>
      setChoices(all.filter(({ backend }) => canBeAsked(backend))),
    );
  }, []);
  return choices;
};

/** What the preview's widget says when nobody answers it. */
const useFailure = (settings: Texts | undefined): string => {
  const [failure, setFailure] = useState('');
  useEffect(() => setFailure(''), [settings]);
  useEffect(
    () =>
      hear((message) => {
        if (message.told === 'event' && message.name === 'candor-error') setFailure(message.detail);
        if (message.told === 'event' && message.name === 'candor-ready') setFailure('');
      }),
    [],
  );
  return failure;
};

const Origins = ({ docs }: { readonly docs: BackendDocs }) => (
  <>
    {docs.origins.map(({ code, text }, index) =>
      code ? (
        <pre key={index}>
          <code>{text}</code>
        </pre>
      ) : (
        <p key={index}>{text}</p>
      ),
    )}
  </>
);

interface OptionProps {
  readonly option: Option;
  readonly about: string | undefined;
  readonly value: string;
  readonly change: (value: string) => void;
}

const OptionField = ({ option: { name, kind, values, standard, required }, about, value, change }: OptionProps) => (
  <div class="field">
    <label for={`option-${name}`}>{name}</label>
    {kind === 'choice' ? (
      <select
        id={`option-${name}`}
        value={value || standard}
        onChange={({ currentTarget }) => change(currentTarget.value)}
      >
        {!standard && <option value="">none</option>}
        {values.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
    ) : (
      <input
        id={`option-${name}`}
        type="text"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        required={required}
        placeholder={standard}
        value={value}
        onInput={({ currentTarget }) => change(currentTarget.value.trim())}
      />
    )}
    <p>{about}</p>
  </div>
);

interface Props {
  readonly settings: Texts | undefined;
  /** Of the widget, where it takes one. */
  readonly product: string | undefined;
  readonly use: (settings: Texts, product: string | undefined) => void;
}

/** A backend of the visitor's own, really asked: it is a form of what the backend says it needs. */
export const BackendForm = ({ settings, product, use }: Props) => {
  const choices = useChoices();
  const failure = useFailure(settings);
  const [draft, setDraft] = useState<Texts>(settings ?? {});
  const [chosenProduct, setProduct] = useState(product);
  const chosen = choices.find(({ name }) => name === draft.backend) ?? choices[0];
  if (!chosen) return <p>…</p>;
  const { name, backend } = chosen;
  const docs = docsOf(name);
  const { backend: _, ...given } = draft;
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value));
  const parsed = backend.options.safeParse(filled);
  const problems = parsed.success ? [] : (parsed.error.issues as { path: PropertyKey[]; message: string }[]);
  return (
    <form
      class="backend"
      onSubmit={(event) => {
        event.preventDefault();
        if (parsed.success) use({ backend: name, ...filled }, chosenProduct);
      }}
    >
      <div class="field">
        <label htmlFor="backend">Backend</label>
        <select id="backend" value={name} onChange={({ currentTarget }) => setDraft({ backend: currentTarget.value })}>
          {choices.map((one) => (
            <option key={one.name}>{one.name}</option>
          ))}
        </select>
        <p>{docs.lead}</p>
      </div>
      {optionsOf(backend).map((option) => (
        <OptionField
          key={`${name}-${option.name}`}
          option={option}
          about={docs.options[option.name]}
          value={draft[option.name] ?? ''}
          change={(value) => setDraft({ ...draft, backend: name, [option.name]: value })}
        />
      ))}
      {product !== undefined && (
        <div class="field">
          <label htmlFor="backend-product">product</label>
          <input
            id="backend-product"
            type="text"
            autocomplete="off"
            value={chosenProduct}
            onInput={({ currentTarget }) => setProduct(currentTarget.value)}
          />
          <p>One that your shop has, by its name there.</p>
        </div>
      )}
      <p class="caption">
        <span role="status">{problems.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}</span>
        <button type="submit" disabled={!parsed.success}>
          Ask it
        </button>
      </p>
      <p>
        Nothing is asked before that. Then the preview asks this address, from your browser and without a cookie; what
        you send in the preview is sent there too.
      </p>
      <div role="status">
        {settings && failure && (
          <div class="problems">
            <p>The preview has no answer: {failure}</p>
            <p>Asked from another page than your shop’s, as here:</p>
            <Origins docs={docs} />
          </div>
        )}
      </div>
    </form>
  );
};
