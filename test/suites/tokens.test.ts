import { everyTag, html, restAnswers, restScript } from '../browsers/shop.ts';
import { openSite } from '../browsers/site.ts';
import { everyWidget } from '../every-widget.ts';
import { describeSuite } from './describe-suite.ts';
import { openEverything } from './open-everything.ts';
import { settled } from './settled.ts';
import { tryTokens } from './tokens/look.ts';
import { hostOf, tokens, values, written } from './tokens/tokens.ts';
import { seenIn, witness, witnessTag } from './witness.ts';

/** What would be fetched is blocked, and reported in every engine alike, whether its server is there or not. */
const policy = "default-src 'self'; style-src 'none'; img-src 'self' https://images.example";

const selector = everyWidget.map(({ name }) => `candor-${name}`).join(',');

describeSuite({
  name: 'tokens',
  promise: 'whatever a token is set to, nothing is fetched for it, and no other property follows it',
  cases: () => values.flatMap((value) => tokens.map((token) => ({ id: `${value.id} in ${token}`, token, value }))),
  sample: { chromium: Infinity, firefox: Infinity, webkit: Infinity },
  run: async (cases, engine, tell) => {
    const site = await openSite({
      pages: { '/': html({ head: witnessTag() + restScript, body: everyTag }) },
      headers: { 'content-security-policy': policy },
      answers: { '/trust': restAnswers(), ...witness },
    });
    const tab = await engine.openTab();
    await tab.open(`${site.url}/`);
    await settled(tab, selector, everyWidget.length);
    await tab.run(openEverything);
    const together = Map.groupBy(cases, ({ value }) => value);
    const sets = [...together.values()].map((of) =>
      Object.fromEntries(of.map(({ token, value }) => [token, written(token, value)])),
    );
    const looks = await tab.run(tryTokens, sets);
    const { violations, requested } = await seenIn(tab);
    const asked = [...violations, ...requested].filter((text) => text.includes('evil.example'));
    [...together.values()].forEach((of, place) => {
      for (const { id, token, value } of of)
        tell(id, [...asked.filter((text) => text.includes(hostOf(token, value).toLowerCase())), ...looks[place]!]);
    });
    await tab.close();
    await site.close();
  },
});
