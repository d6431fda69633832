import { everyWidget, type Subject } from '../every-widget.ts';
import { describeSuite } from './describe-suite.ts';
import type { Case } from './suite.ts';
import { type Build, builds, type Claim, rows } from './policies/claims.ts';
import { judge, selectorOf, type Walks } from './policies/judge.ts';
import { pageOf } from './policies/page.ts';
import { isWatched } from './policies/policy.ts';
import { openShop } from './policies/shop-site.ts';
import { type Step, walkIn } from './policies/walk.ts';
import { settled } from './settled.ts';

interface PolicyCase extends Case {
  readonly says: string;
  readonly build: Build;
  readonly claim: Claim;
  readonly subject: Subject;
}

const cases: readonly PolicyCase[] = rows.flatMap(({ says, claims }) =>
  builds.flatMap((build) => {
    const claim = claims[build];
    return claim
      ? everyWidget.map((subject) => ({ id: `${subject.name} by ${build} under ${says}`, says, build, claim, subject }))
      : [];
  }),
);

describeSuite({
  name: 'policies',
  promise: 'every widget of every build keeps under every policy what the docs claim, and reports nothing else',
  cases: () => cases,
  sample: { chromium: 30, firefox: 7, webkit: 7 },
  run: async (cases, engine, tell) => {
    const [shop, cdn] = await Promise.all([openShop(), openShop()]);
    const hosts = { shop: shop.url, cdn: cdn.url };
    // A widget is walked beside the same others as without a policy: a bar of one filters the list of another.
    const walked = new Map<string, Walks>();
    const walksOf = async (subjects: readonly Subject[], sends: boolean): Promise<Walks> => {
      const key = `${sends} ${subjects.map(({ name }) => name).join()}`;
      const known = walked.get(key);
      if (known) return known;
      const tab = await engine.openTab();
      await tab.open(shop.add(pageOf(subjects, 'candor.js', undefined, hosts)));
      const walks = new Map<string, readonly Step[]>();
      const states = await settled(tab, selectorOf(subjects), subjects.length);
      for (const { name } of subjects) {
        const state = states[`candor-${name}`];
        if (state !== 'ready') throw new Error(`candor-${name} is ${state} on a page without a policy`);
        walks.set(name, await walkIn(tab, `candor-${name}`, sends));
      }
      await tab.close();
      walked.set(key, walks);
      return walks;
    };

    const pages = Map.groupBy(cases, ({ says, build }) => `${build} ${says}`);
    for (const [first, ...others] of pages.values()) {
      const { says, build, claim } = first!;
      const subjects = [first!, ...others].map(({ subject }) => subject);
      const walks =
        claim === 'nothing' || claim === 'no data' ? new Map() : await walksOf(subjects, claim !== 'no forms');
      const tab = await engine.openTab();
      await tab.open(shop.add(pageOf(subjects, build, says, hosts)));
      const problems = await judge(tab, subjects, claim, isWatched(says), walks);
      await tab.close();
      for (const { id, subject } of [first!, ...others]) tell(id, problems.get(subject.name)!);
    }
    await Promise.all([shop.close(), cdn.close()]);
  },
});
