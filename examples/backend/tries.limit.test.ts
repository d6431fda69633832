import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOf } from './client.address.ts';
import { TriesLimit } from './tries.limit.ts';

describe('the limit of tries', () => {
  it('lets at most so many stand in any window, whatever the times', () => {
    const steps = fc.array(fc.record({ after: fc.integer({ min: 0, max: 60 }), right: fc.boolean() }), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(steps, (all) => {
        let now = 0;
        const limit = new TriesLimit({ most: 3, window: 100, now: () => now });
        const failed: number[] = [];
        for (const { after, right } of all) {
          now += after;
          const standing = failed.filter((at) => now - at < 100);
          const taken = limit.take(['a']);
          if ('wait' in taken) {
            expect(standing).toHaveLength(3);
            expect(taken.wait).toBe(100 - (now - standing[0]!));
          } else {
            expect(standing.length).toBeLessThan(3);
            if (right) taken.giveBack();
            else failed.push(now);
          }
        }
      }),
    );
  });

  it('takes of all keys or of none', () => {
    const limit = new TriesLimit({ most: 1, now: () => 0 });
    limit.take(['a']);
    expect(limit.take(['a', 'b'])).toEqual({ wait: 600_000 });
    expect(limit.take(['b'])).toHaveProperty('giveBack');
  });

  it('remembers only so many keys, and longest those that keep trying', () => {
    const limit = new TriesLimit({ most: 50, size: 100, now: () => 0 });
    for (let n = 0; n < 50; n++) limit.take(['busy', `other-${n}`]);
    for (let n = 0; n < 98; n++) limit.take([`flood-${n}`]);
    expect(limit.size).toBe(100);
    expect(limit.take(['busy'])).toHaveProperty('wait');
  });

  it('forgets a key whose only try was right', () => {
    const limit = new TriesLimit();
    const taken = limit.take(['a']);
    if ('giveBack' in taken) taken.giveBack();
    expect(limit.size).toBe(0);
  });
});

describe('the share of a client', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:0db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['nonsense', 'nonsense'],
  ])('%s is %s', (address, share) => expect(shareOf(address)).toBe(share));
});
