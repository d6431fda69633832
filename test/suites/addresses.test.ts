import type { AnyBackend } from '../../src/backend.ts';
import { html } from '../browsers/shop.ts';
import { openSite } from '../browsers/site.ts';
import { builtFrom } from '../built.ts';
import { everyBackend } from '../every-backend.ts';
import { type AddressCase, addressCases, type Slot } from './addresses/cases.ts';
import { describeSuite } from './describe-suite.ts';
import type { Engine } from './engines/engine.ts';
import { answersWith, elementFor, roomFor } from './injection/answers.ts';
import { performAll } from './injection/perform.ts';
import { inGroups, type Stage } from './injection/stage.ts';

type Tell = (id: string, problems: readonly string[]) => void;
type Of<Kind extends Slot['kind']> = Extract<Slot, { kind: Kind }>;
type In<Kind extends Slot['kind']> = AddressCase & { readonly slot: Of<Kind> };
const isIn =
  <Kind extends Slot['kind']>(kind: Kind) =>
  (one: AddressCase): one is In<Kind> =>
    one.slot.kind === kind;

type Written = Pick<Stage, 'answers' | 'elements'> & { readonly of: readonly AddressCase[] };

/** A record for each address, beside a good one. */
const fieldStages = (cases: readonly In<'field'>[]): Written[] =>
  [...Map.groupBy(cases, ({ slot }) => slot)].flatMap(([{ subject, whole, path }, all]) =>
    inGroups(all, roomFor(subject, whole)).map((of) => {
      const puts = of.map(({ text }) => [[path, text] as const]);
      return {
        of,
        answers: () => answersWith(subject, new Map([[whole, whole.list ? [[], ...puts] : puts]])),
        elements: [elementFor(subject)],
      };
    }),
  );

/** An element for each. */
const attributeStages = (cases: readonly In<'attribute'>[]): Written[] =>
  [...Map.groupBy(cases, ({ slot }) => slot)].flatMap(([{ subject, name }, all]) =>
    inGroups(all, 20).map((of) => {
      const { tag, attributes } = elementFor(subject);
      return {
        of,
        answers: () => answersWith(subject, new Map()),
        elements: of.map(({ text }) => ({ tag, attributes: { ...attributes, [name]: text } })),
      };
    }),
  );

const seeWritten = async (written: readonly Written[], engine: Engine, tell: Tell): Promise<void> => {
  const stages = written.map(({ answers, elements }) => {
    const stage: Stage = { answers, elements, cases: [], layout: 'addresses', shown: [], still: true };
    return stage;
  });
  await performAll(stages, 'no policy', engine, (stage, { addresses, injected }) => {
    for (const { id, text, allowed } of written[stages.indexOf(stage)]!.of)
      tell(id, [
        ...(!allowed && addresses.includes(text) ? [`${JSON.stringify(text)} is in the page`] : []),
        ...injected,
      ]);
  });
};

/** Runs in the page: which of the addresses a built backend takes for an option. */
const taken = async (
  options: Readonly<Record<string, unknown>>,
  name: string,
  texts: readonly string[],
): Promise<boolean[]> => {
  const page = window as { readonly backend?: AnyBackend };
  while (!page.backend) await new Promise((resolve) => setTimeout(resolve, 10));
  const { options: schema } = page.backend;
  return texts.map((text) => schema.safeParse({ ...options, [name]: text }).success);
};

const seeOptions = async (cases: readonly In<'option'>[], engine: Engine, tell: Tell): Promise<void> => {
  const pages = everyBackend.map(({ name }) => {
    const file = builtFrom(`src/backends/${name}.ts`).replace('cdn/', '/candor/');
    const head = `<script type="module">import backend from '${file}'; window.backend = backend;</script>`;
    return [`/${name}`, html({ head, body: '' })];
  });
  const site = await openSite({ pages: Object.fromEntries(pages) as Record<string, string> });
  const tab = await engine.openTab();
  for (const [{ backend, name }, of] of Map.groupBy(cases, ({ slot }) => slot)) {
    await tab.open(`${site.url}/${backend}`);
    const { options } = everyBackend.find((one) => one.name === backend)!;
    const verdicts = await tab.run(
      taken,
      options,
      name,
      of.map(({ text }) => text),
    );
    of.forEach(({ id, text, allowed }, place) =>
      tell(id, verdicts[place] && !allowed ? [`${JSON.stringify(text)} is taken`] : []),
    );
  }
  await tab.close();
  await site.close();
};

describeSuite<AddressCase>({
  name: 'addresses',
  promise: 'no address becomes a link, a picture or a server to ask that the URL standard would let do anything else',
  cases: () => addressCases,
  sample: { chromium: 1_000, firefox: 200, webkit: 200 },
  run: async (cases, engine, tell) => {
    const written = fieldStages(cases.filter(isIn('field'))).concat(attributeStages(cases.filter(isIn('attribute'))));
    await seeWritten(written, engine, tell);
    await seeOptions(cases.filter(isIn('option')), engine, tell);
  },
});
