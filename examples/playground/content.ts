import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { PageData } from '../../src/model/page-data.ts';

/** Where the widget's answers come from: the sample of its folder, the visitor's own records, or a backend of theirs. */
export type Content =
  | { readonly from: 'sample' }
  | { readonly from: 'data'; readonly data: PageData }
  /** As a script tag writes it, by camelCase names: `{ backend: 'woocommerce', endpoint: 'https://…' }`. */
  | { readonly from: 'backend'; readonly settings: Readonly<Record<string, string>> };

/** Letters of an address that every browser, chat and mail program still carries. */
export const longestAddress = 16_000;

/** Binary as text that an address takes as it is. */
const toText = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const toBytes = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.codePointAt(0)!);

/** Records as part of an address; no server ever sees what stands behind the `#`. */
export const packData = (data: PageData): string => {
  const bytes = deflateSync(strToU8(JSON.stringify(data)), { level: 9 });
  // One at a time would be slow, all at once too many arguments.
  return bytes.length > longestAddress ? '' : toText(bytes);
};

/** `undefined` for what is none: an address may have been cut off. Never throws. */
export const unpackData = (text: string): PageData | undefined => {
  try {
    const data: unknown = JSON.parse(strFromU8(inflateSync(toBytes(text))));
    return typeof data === 'object' && data !== null ? (data as PageData) : undefined;
  } catch {
    return undefined;
  }
};
