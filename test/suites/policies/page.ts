import { readBuilt } from '../../built.ts';
import { html, tagFor } from '../../browsers/shop.ts';
import type { Subject } from '../../every-widget.ts';
import { hashOf } from '../hash.ts';
import { witnessTag } from '../witness.ts';
import type { Build } from './claims.ts';
import { isWatched, ownNonce, type Hosts, policyOf } from './policy.ts';

export interface Page {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A policy of the shop's own by which nothing passes: whoever asks it is caught. */
const refusingPolicy = `<script nonce="${ownNonce}">
  const refuse = (text) => { throw new Error('the page\\'s own policy was asked for ' + text) };
  window.trustedTypes?.createPolicy('default', { createHTML: refuse, createScript: refuse, createScriptURL: refuse });
</script>`;

const importMap = (): string =>
  `<script type="importmap" nonce="${ownNonce}">${readBuilt('cdn/importmap.json').toString()}</script>`;

const scriptOf = (build: Build, says: string, host: string): string => {
  const nonce = says.includes("'nonce-r4nd0m'") && !says.startsWith('style-src') ? ' nonce="r4nd0m"' : '';
  const settings = `data-backend="rest" data-endpoint="${host}/trust"${nonce}`;
  if (build === 'npm module')
    // The bundler's own hints take the nonce from there.
    return `<meta property="csp-nonce"${nonce}><script type="module" src="${host}/app/app.js" crossorigin ${settings}></script>`;
  const isHashed = /sha384|Integrity-Policy/.test(says);
  const integrity = isHashed ? ` crossorigin integrity="${hashOf(readBuilt(`cdn/${build}`))}"` : '';
  return `<script async src="${host}/candor/${build}" ${settings}${integrity}></script>`;
};

/** A page with these widgets under a line of the docs; none: under no policy at all. */
export const pageOf = (subjects: readonly Subject[], build: Build, says: string | undefined, hosts: Hosts): Page => {
  const body = subjects
    .map((subject) => tagFor(subject, subject.widget.structuredData ? { 'structured-data': '' } : {}))
    .join('\n');
  if (says === undefined) return { html: html({ head: witnessTag() + scriptOf(build, '', ''), body }), headers: {} };
  const isNamed = build !== 'npm module';
  const { headers, meta = '' } = policyOf(says, { ...hosts, hash: isNamed ? hashOf(readBuilt(`cdn/${build}`)) : '' });
  const head = [
    meta,
    isWatched(says) ? witnessTag(ownNonce) : '',
    says === 'trusted-types default' ? refusingPolicy : '',
    says.startsWith('Integrity-Policy') ? importMap() : '',
    scriptOf(build, says, says.includes('https://cdn.example') ? hosts.cdn : ''),
  ];
  return { html: html({ head: head.join(''), body }), headers };
};
