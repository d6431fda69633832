import { everyWidget } from '../every-widget.ts';
import { describeSuite } from './describe-suite.ts';
import { type DataCase, injectionCases, type InjectionCase, type PageCase, policies } from './injection/cases.ts';
import { dataStages, markedStage } from './injection/data.stages.ts';
import { pageStages } from './injection/page.stages.ts';
import { performAll } from './injection/perform.ts';
import { problemsOf } from './injection/problems.ts';
import type { Stage } from './injection/stage.ts';
import type { Engine } from './engines/engine.ts';

const isData = (one: InjectionCase): one is DataCase => 'slot' in one;

/** Which places of a layout its widget shows to a reader, in this engine. */
const shownPlaces = async (engine: Engine): Promise<Map<string, Set<string>>> => {
  const places = new Map<string, Set<string>>();
  await performAll(everyWidget.map(markedStage), 'no policy', engine, ({ layout, shown }, { missing }) => {
    places.set(layout, new Set(shown.filter((_, number) => !missing.includes(number)).map(({ place }) => place)));
  });
  return places;
};

describeSuite<InjectionCase>({
  name: 'injection',
  promise: 'text is text: nothing of it runs, is asked for or becomes an element, and it is shown letter by letter',
  cases: injectionCases,
  sample: { chromium: 2_500, firefox: 250, webkit: 250 },
  run: async (cases, engine, tell) => {
    const places = await shownPlaces(engine);
    const see = (stage: Stage, problems: readonly string[], missing: ReadonlySet<string | undefined>) => {
      for (const { id } of stage.cases) tell(id, [...problems, ...(missing.has(id) ? ['is not shown as it is'] : [])]);
    };
    for (const policy of policies) {
      const of = cases.filter((one) => one.policy === policy);
      const stages = [
        ...dataStages(of.filter(isData)),
        ...pageStages(of.filter((one): one is PageCase => !isData(one))),
      ];
      await performAll(stages, policy, engine, (stage, performed, site) => {
        const visible = places.get(stage.layout);
        const lost = performed.missing
          .map((number) => stage.shown[number]!)
          .filter(({ place }) => !visible || visible.has(place));
        see(stage, problemsOf(stage, performed, site), new Set(lost.map(({ id }) => id)));
      });
    }
  },
});
