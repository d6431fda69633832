import { readBuilt } from '../../built.ts';
import { html, restAnswers, tagFor } from '../../browsers/shop.ts';
import { type Answer, openSite, type Site } from '../../browsers/site.ts';
import type { Subject } from '../../every-widget.ts';
import { witness, witnessTag } from '../witness.ts';

/** What the build publishes beside its files. */
export const hashes = JSON.parse(readBuilt('cdn/integrity.json').toString()) as Readonly<Record<string, string>>;
const importMap = readBuilt('cdn/importmap.json').toString();

/** As the docs give it: the shop's own files, and the import map by its hash. */
const policy = `default-src 'none'; script-src 'self' 'nonce-suite' '${hashes['importmap.json']}'; connect-src 'self'; style-src 'none'; img-src https:`;

/** Serves the built files, of which some have been changed on their way: what is in them would leave a mark. */
const filesWith =
  (isChanged: (file: string) => boolean): Answer =>
  ({ pathname }, _, response) => {
    const file = pathname.slice('/candor/'.length);
    const code = readBuilt(`cdn/${file}`).toString();
    response.setHeader('content-type', 'text/javascript');
    response.end(isChanged(file) ? `${code}\n;(globalThis.changed ??= []).push('${file}');` : code);
  };

const mapTag = `<script type="importmap">${importMap}</script>`;

/** A shop that holds the browser to what the build published, with these widgets. */
export const openGuarded = (
  subjects: readonly Subject[],
  script: 'candor.js' | 'candor.all.js',
  isChanged: (file: string) => boolean,
): Promise<Site> => {
  const tag = `<script async src="/candor/${script}" integrity="${hashes[script]}" data-backend="rest" data-endpoint="/trust"></script>`;
  const body = subjects
    .map((subject) => tagFor(subject, subject.widget.structuredData ? { 'structured-data': '' } : {}))
    .join('\n');
  return openSite({
    pages: { '/': html({ head: witnessTag('suite') + mapTag + tag, body }) },
    headers: { 'content-security-policy': policy },
    answers: { '/candor/': filesWith(isChanged), '/trust': restAnswers(), ...witness },
  });
};
