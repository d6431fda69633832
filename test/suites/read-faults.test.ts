import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { openSite } from '../browsers/site.ts';
import { everyWidget } from '../every-widget.ts';
import { faults } from '../faults/fault.ts';
import { openFaults } from '../faults/server.ts';
import { describeSuite } from './describe-suite.ts';
import type { Tab } from './engines/engine.ts';
import { inParallel } from './in-parallel.ts';
import { control } from './read-faults/page.ts';
import { pictures } from './read-faults/pictures.ts';
import { type FaultCase, pageFor, visitFault } from './read-faults/visit.ts';
import { witness } from './witness.ts';

/** An origin where nobody listens: a port that was free a moment ago. */
const findNobody = (): Promise<string> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(`http://127.0.0.1:${port}`));
    });
  });

/** What only writes has nothing to read, and no fault to meet. */
const readers = everyWidget.filter(({ reads }) => reads);

describeSuite<FaultCase>({
  name: 'read faults',
  promise:
    'whatever the server or the line to it does, there is a decision within 4 s, nothing moves, it is told once, and it passes without a reload',
  cases: () =>
    faults
      .filter(({ class: kind }) => kind !== 'sdk')
      .flatMap((fault) =>
        readers.flatMap((subject) =>
          (['cold', 'warm'] as const).map((temperature) => ({
            id: `${fault.id} on ${subject.name}, ${temperature}`,
            fault,
            subject,
            temperature,
          })),
        ),
      ),
  sample: { chromium: 70, firefox: 24, webkit: 20 },
  run: async (cases, engine, tell) => {
    await using server = await openFaults();
    const nobody = await findNobody();
    const pages: Record<string, string> = {};
    const site = await openSite({ pages, answers: { '/pictures': pictures, ...control, ...witness } });
    const groups = [...Map.groupBy(cases, ({ fault }) => fault).values()];
    const visit = async (group: readonly FaultCase[], tab: Tab, place: number) => {
      const source = server.sourceWith(group[0]!.fault, site.url);
      const path = `/${place}`;
      pages[path] = pageFor([...new Set(group.map(({ subject }) => subject))], source.endpoint);
      const problems = await visitFault(group, { tab, site, source, nobody }, path);
      for (const [id, found] of problems) tell(id, found);
    };
    await inParallel(groups, engine, visit, { perTab: 1 });
    await site.close();
  },
});
