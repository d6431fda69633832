import { least } from './claims.ts';

/** A policy as a page is given it. */
export interface Policy {
  readonly headers: Readonly<Record<string, string>>;
  /** For the page's head, where it is given there. */
  readonly meta?: string;
}

/** Origins that the docs give a name: the shop's, and another host's. */
export interface Hosts {
  readonly shop: string;
  readonly cdn: string;
}

/** What the words of the docs stand for on this page. */
export interface Placeholders extends Hosts {
  /** Of the one script the page names. */
  readonly hash: string;
}

/** What the suite itself needs in a page carries it. */
export const ownNonce = 'suite';

const parse = (policy: string): Map<string, string> =>
  new Map(
    policy.split(';').map((directive) => {
      const [name, ...values] = directive.trim().split(' ');
      return [name!, values.join(' ')];
    }),
  );

/** A page whose scripts are all forbidden cannot be watched from inside. */
export const isWatched = (says: string): boolean => says !== "script-src 'none'";

const withOwnScript = (directives: Map<string, string>): Map<string, string> => {
  const name = directives.has('script-src-elem') ? 'script-src-elem' : 'script-src';
  return new Map(directives).set(name, `${directives.get(name)} 'nonce-${ownNonce}'`);
};

const write = (directives: Map<string, string>): string =>
  [...directives].map(([name, values]) => `${name} ${values}`.trim()).join('; ');

/** The policy of one line of the docs: the least one, with the line's own directives in the place of its own. */
export const policyOf = (says: string, { hash, shop, cdn }: Placeholders): Policy => {
  const isHeader = /^([A-Z][\w-]+): (.+)$/.exec(says);
  const inMeta = says.startsWith('<meta');
  const filled = says
    .replaceAll('sha384-…', hash)
    .replaceAll('https://shop.example', shop)
    .replaceAll('https://cdn.example', cdn);
  const own = isHeader || inMeta ? '' : filled;
  const given = new Map([...parse(least), ...(own ? parse(own) : [])]);
  const directives = isWatched(says) ? withOwnScript(given) : given;
  if (inMeta) {
    // Only a header can say who may frame a page.
    directives.delete('frame-ancestors');
    return { headers: {}, meta: `<meta http-equiv="Content-Security-Policy" content="${write(directives)}">` };
  }
  return {
    headers: {
      'content-security-policy': write(directives),
      ...(isHeader && { [isHeader[1]!.toLowerCase()]: isHeader[2]! }),
    },
  };
};
