import type { ReportInput } from '../../../src/model/write.ts';
import { type Command, printable, withDatabase } from './command.ts';

export const reportsCommand: Command = {
  usage: 'reports',
  help: 'list what shoppers reported, oldest first; withhold answers a report that is right',
  options: {},
  run: ({ place }) =>
    withDatabase(place, async (database) => {
      const rows = await database.query<{ at: Date; review: string; status: string; record: ReportInput }>(
        `select reports.at, review, status, reports.record from reports join reviews on reviews.id = review
         order by reports.at, reports.id`,
      );
      for (const { at, review, status, record } of rows) {
        const { reason, explanation = '', name = '(no name)', email = '(no e-mail)' } = record;
        const day = at.toISOString().slice(0, 16);
        console.log(printable([review, `(${status})`, day, reason, name, email, explanation].join('  ')));
      }
      if (rows.length === 0) console.log('Nothing was reported.');
    }),
};
