import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { PageData } from '../../src/model/page-data.ts';
import { isKept, keepInTab, keptInTab } from './content/tab.ts';

/** Where the widget's answers come from: the sample of its folder, the visitor's own records, or a backend of theirs. */
export type Content =
  | { readonly from: 'sample' }
  | { readonly from: 'data'; readonly data: PageData }
  /** As a script tag writes it, by camelCase names: `{ backend: 'woocommerce', endpoint: 'https://…' }`. */
  | { readonly from: 'backend'; readonly settings: Readonly<Record<string, string>> };

/** Letters of an address that every browser, chat and mail program still carries. */
export const longestAddress = 16_000;

/** Letters of binary that become one argument list. */
const atOnce = 8192;

/** Binary as text that an address takes as it is. */
const toText = (bytes: Uint8Array): string => {
  const slices = Array.from({ length: Math.ceil(bytes.length / atOnce) }, (_, at) =>
    String.fromCharCode(...bytes.subarray(at * atOnce, (at + 1) * atOnce)),
  );
  return btoa(slices.join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
};

const toBytes = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.codePointAt(0)!);

const packed = new WeakMap<PageData, string>();

/**
 * Records as part of an address; no server ever sees what stands behind the `#`. What would be too long stays in this
 * tab, and the address says where: another tab that is given the address shows the sample.
 */
export const packData = (data: PageData): string => {
  const before = packed.get(data);
  if (before !== undefined) return before;
  const text = toText(deflateSync(strToU8(JSON.stringify(data)), { level: 9 }));
  const made = text.length > longestAddress ? keepInTab(text) : text;
  packed.set(data, made);
  return made;
};

/** The link does not carry these records; only this tab has them, or not even that where there are too many. */
export const staysInTab = (data: PageData): boolean => {
  const text = packData(data);
  return text === '' || isKept(text);
};

/** `undefined` for what is none: an address may have been cut off. Never throws. */
export const unpackData = (text: string): PageData | undefined => {
  try {
    const data: unknown = JSON.parse(strFromU8(inflateSync(toBytes(isKept(text) ? keptInTab(text) : text))));
    return typeof data === 'object' && data !== null ? (data as PageData) : undefined;
  } catch {
    return undefined;
  }
};
