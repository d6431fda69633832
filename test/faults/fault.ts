import { readVectors } from '../data.ts';

/** One way in which a server, the line to it or our own files can fail. */
export interface Fault {
  readonly id: string;
  readonly class: 'network' | 'status' | 'header' | 'body' | 'sdk';
  readonly desc: string;
  /** What a shopper who reads meets. */
  readonly read: string;
  /** What becomes of what a shopper writes. */
  readonly write: string;
}

export const faults = readVectors<Fault>('attack/fault-modes.json');
