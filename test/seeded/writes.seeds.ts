import { type Seed, unit } from './seed.ts';

const outbox = unit('src/client/outbox');

/** What a shopper has written. */
export const writesSeeds: readonly Seed[] = [
  {
    id: 'new-key-per-try',
    breaks: 'a review that is sent twice is published twice',
    file: 'src/client/outbox/sender.ts',
    from: 'destination.send(write, input, key, signal)',
    to: 'destination.send(write, input, newKey(), signal)',
    caughtBy: outbox,
  },
  {
    id: 'status-counts-as-receipt',
    breaks: 'a page of a firewall with status 200 counts as sent',
    file: 'src/client/outbox/outcome.ts',
    from: "return receipt.success && receipt.data.key === key ? { kind: 'done', receipt: receipt.data } : { kind: 'retry' };",
    to: "return { kind: 'done', receipt: receipt.success ? receipt.data : { key, id: '', status: 'pending' } };",
    caughtBy: unit('test/writes-faults.test.ts', 'src/client/outbox/outcome.test.ts'),
  },
  {
    id: 'deleted-before-receipt',
    breaks: 'a tab that dies while it sends loses the review',
    file: 'src/client/outbox/sender.ts',
    from: '      if (claimed) await deliver(claimed).catch(() => undefined);',
    to: '      if (claimed) await change(key, () => undefined);\n      if (claimed) await deliver(claimed).catch(() => undefined);',
    caughtBy: outbox,
  },
  {
    id: 'two-senders',
    breaks: 'two tabs send the same at once',
    file: 'src/client/outbox/sender.ts',
    from: 'locked || !lease || lease.owner === owner || lease.until <= now() || lease.until > now() + leaseFor;',
    to: 'locked || !lease || lease.until > 0 || leaseFor > 0 || owner !== "";',
    caughtBy: outbox,
  },
  {
    id: 'retry-after-ignored',
    breaks: 'a shop that asks for patience is asked again at once',
    file: 'src/client/outbox/outcome.ts',
    from: "return { kind: 'retry', after: retryAfter(headers.get('retry-after'), now) };",
    to: "return { kind: 'retry', after: headers ? 0 * now : 0 };",
    caughtBy: outbox,
  },
  {
    id: 'refusal-tried-for-ever',
    breaks: 'a review that the shop refuses is sent again for two weeks, and its author never hears why',
    file: 'src/client/outbox/outcome.ts',
    from: '415, 418, 422, 431',
    to: '415, 418, 431',
    caughtBy: unit('test/writes-faults.test.ts', 'src/client/outbox/outcome.test.ts'),
  },
  {
    id: 'stored-unasked',
    breaks: 'something is stored on the device before anybody agreed',
    file: 'src/client/outbox/open.ts',
    from: 'const { allowed } = writing;',
    to: 'const { allowed = true } = writing;',
    caughtBy: { project: 'chromium', files: ['src/client/outbox', 'src/widgets/review-form'] },
  },
  {
    id: 'key-apart-from-row',
    breaks: 'a server that dies between two statements takes the same review twice',
    file: 'examples/backend/writing/write.once.ts',
    from: '      const status = await work(session, id);',
    to: '      const status = await database.transaction((other) => work(other, id));',
    caughtBy: unit('examples/backend/writing'),
  },
  {
    id: 'key-for-another-body',
    breaks: 'another review under a used key gets the receipt of the first, and is lost',
    file: 'examples/backend/writing/write.once.ts',
    from: 'if (known.kind !== kind || known.fingerprint !== fingerprint) {',
    to: 'if (known.kind !== kind && known.fingerprint !== fingerprint) {',
    caughtBy: unit('examples/backend/writing', 'examples/backend/conformance.test.ts'),
  },
];
