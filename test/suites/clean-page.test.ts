import { everyWidget } from '../every-widget.ts';
import { html, restAnswers, restScript, tagFor } from '../browsers/shop.ts';
import { openSite } from '../browsers/site.ts';
import { describeSuite } from './describe-suite.ts';
import { settled } from './settled.ts';
import { seenIn, witness, witnessTag } from './witness.ts';

const scripts = { loader: restScript, single: restScript.replace('candor.js', 'candor.all.js') };

describeSuite({
  name: 'clean page',
  promise: 'every widget of either script is there on a plain page, and the page hears no complaint',
  cases: () =>
    everyWidget.flatMap((subject) =>
      Object.entries(scripts).map(([script, tag]) => ({ id: `${subject.name} by ${script}`, subject, tag })),
    ),
  sample: { chromium: Infinity, firefox: Infinity, webkit: Infinity },
  run: async (cases, engine, tell) => {
    const pages = Object.fromEntries(
      cases.map(({ subject, tag }, place) => [`/${place}`, html({ head: witnessTag() + tag, body: tagFor(subject) })]),
    );
    const site = await openSite({ pages, answers: { '/trust': restAnswers(), ...witness } });
    const tab = await engine.openTab();
    for (const [place, { id, subject }] of cases.entries()) {
      await tab.open(`${site.url}/${place}`);
      const states = await settled(tab, `candor-${subject.name}`, 1);
      const { uncaught, said, executed } = await seenIn(tab);
      const state = states[`candor-${subject.name}`];
      tell(id, [...(state === 'ready' ? [] : [`is ${state}`]), ...uncaught, ...said, ...executed]);
    }
    await tab.close();
    await site.close();
  },
});
