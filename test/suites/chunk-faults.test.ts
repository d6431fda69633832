import { html, restAnswers, tagFor } from '../browsers/shop.ts';
import { openSite } from '../browsers/site.ts';
import { everyWidget, type Subject } from '../every-widget.ts';
import { type Fault, faults } from '../faults/fault.ts';
import { openFiles, spoils } from './chunk-faults/files.ts';
import { visitSpoilt } from './chunk-faults/visit.ts';
import { waker } from './chunk-faults/waker.ts';
import { describeSuite } from './describe-suite.ts';
import { control, controlTag } from './read-faults/page.ts';
import { type Case } from './suite.ts';
import { witness, witnessTag } from './witness.ts';

interface ChunkCase extends Case {
  readonly fault: Fault;
  readonly subject: Subject;
  /** Which stands on the same page, and is well. */
  readonly neighbour: Subject;
  /** The page opens with it, or it is added to a page that is at work. */
  readonly temperature: 'cold' | 'warm';
}

describeSuite<ChunkCase>({
  name: 'chunk faults',
  promise:
    'a file of a widget that is missing, late or wrong costs that widget alone, is said once, and passes without a reload',
  cases: () =>
    faults
      .filter(({ id }) => id in spoils)
      .flatMap((fault) =>
        everyWidget.flatMap((subject, place) =>
          (['cold', 'warm'] as const).map((temperature) => ({
            id: `${fault.id} on ${subject.name}, ${temperature}`,
            fault,
            subject,
            neighbour: everyWidget[(place + 1) % everyWidget.length]!,
            temperature,
          })),
        ),
      ),
  sample: { chromium: 37, firefox: 19, webkit: 19 },
  run: async (cases, engine, tell) => {
    await using files = await openFiles();
    const pages: Record<string, string> = {};
    const site = await openSite({ pages, answers: { '/trust': restAnswers(), ...control, ...waker, ...witness } });
    const script = `<script async src="${files.origin}/candor/candor.js" data-backend="rest" data-endpoint="${site.url}/trust"></script>`;
    for (const [place, { id, fault, subject, neighbour, temperature }] of cases.entries()) {
      const shown = temperature === 'cold' ? [subject, neighbour] : [neighbour];
      pages[`/${place}`] = html({
        head: `${witnessTag()}${controlTag}<script src="/waker.js"></script>${script}`,
        body: `<main>${shown.map((one) => tagFor(one)).join('')}</main>`,
      });
      files.spoilt = { fault: fault.id, name: subject.name };
      files.asked = 0;
      const tab = await engine.openTab();
      tell(
        id,
        await visitSpoilt(tab, `${site.url}/${place}`, files, {
          fault,
          subject,
          neighbour,
          temperature,
          engine: engine.name,
        }),
      );
      await tab.close();
    }
    await site.close();
  },
});
