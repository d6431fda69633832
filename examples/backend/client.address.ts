import { isIPv6 } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * One client's share of the address space: an IPv4 address, or the /64 of an IPv6 address, which one household or
 * machine has to itself and may walk through.
 */
export const shareOf = (address: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const plain = address.replace(/%.*$/, '');
  if (!isIPv6(plain)) return address;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array.from({ length: missing }, () => '0'), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
};

/**
 * Where a request comes from. A header counts only when the operator has named it: anybody can write one. Its last
 * entry is the one that the operator's own proxy added; those before it came from outside.
 */
export const addressOf = (context: Context, header?: string): string => {
  const named = header && context.req.header(header)?.split(',').at(-1)?.trim();
  if (named) return shareOf(named.slice(0, 64));
  try {
    return shareOf(getConnInfo(context).remote.address ?? 'unknown');
  } catch {
    // Not served over a socket, e.g. in a test.
    return 'unknown';
  }
};
