import { matchLanguage } from '../../../src/text/language.ts';
import type { Built } from '../../built.ts';

export const deliveries = ['loader', 'pinned', 'single'] as const;
/** `loader`: candor.js and what it asks for; `pinned`: the same, with every file's hash; `single`: everything in one. */
export type Delivery = (typeof deliveries)[number];

export interface Script {
  readonly address: string;
  readonly integrity?: string | undefined;
  /** Holds the browser to the content of what the script loads. */
  readonly importMap?: string | undefined;
  /** Bytes that the page loads for it, as a server sends them. */
  readonly bytes: number;
}

interface Wanted {
  readonly delivery: Delivery;
  /** The folder of the scripts, with its last slash. */
  readonly folder: string;
  readonly widget: string;
  readonly backend: string;
  readonly language: string;
}

/** A folder as an address has it; what is none is left to the shop's own `/candor/`. */
export const folderOf = (text: string): string => {
  const folder = `${text.trim().replace(/\/+$/, '')}/`;
  return /^(https?:\/\/|\/)[\w./:%~-]*$/.test(folder) ? folder : '/candor/';
};

/** The single file speaks one language beside English, and is named after it. */
const singleOf = ({ files, languages }: Built, language: string): string => {
  const found = language && matchLanguage(language, Object.keys(languages));
  const file = `candor.all.${found}.js`;
  return found && file in files ? file : 'candor.all.js';
};

/** The script to name, how a browser recognises it, and what it costs. */
export const scriptOf = (built: Built, { delivery, folder, widget, backend, language }: Wanted): Script => {
  const { files, core, widgets, backends, languages, later } = built;
  const weigh = (names: readonly string[]) => names.reduce((sum, name) => sum + (files[name]?.bytes ?? 0), 0);
  if (delivery === 'single') {
    const file = singleOf(built, language);
    return { address: folder + file, integrity: files[file]!.integrity, bytes: weigh([file]) };
  }
  const words = language ? matchLanguage(language, Object.keys(languages)) : undefined;
  const parts = [...core, ...(widgets[widget] ?? []), ...(backends[backend] ?? [])];
  const script = {
    address: `${folder}candor.js`,
    bytes: weigh(['candor.js', ...parts, ...(words ? [languages[words]!] : [])]),
  };
  if (delivery === 'loader') return script;
  const all = [...new Set([...parts, ...parts.flatMap((part) => later[part] ?? [])])];
  const integrity = Object.fromEntries(all.map((file) => [folder + file, files[file]!.integrity]));
  return {
    ...script,
    integrity: files['candor.js']!.integrity,
    importMap: JSON.stringify({ integrity }, undefined, 2),
  };
};
