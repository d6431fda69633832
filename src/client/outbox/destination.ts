import type { Connection, Writes } from '../../backend.ts';
import type { Outbox } from '../../model/outbox.ts';
import type { WriteName } from '../../model/write.ts';
import { request } from '../json.ts';
import type { Destination } from './sender.ts';

/** As much of a backend's settings as tells it from others. */
export interface Source {
  readonly backend: unknown;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Who takes what on a page. */
export interface Backends {
  readonly sourceOf: (write: WriteName) => Source | undefined;
  readonly connectionOf: (source: never) => Promise<Connection>;
}

/** The backends of a page, as those who take writes. */
export const destinationOf = ({ sourceOf, connectionOf }: Backends): Destination & Pick<Outbox, 'takes'> => {
  const writesFor = async (write: WriteName): Promise<Writes | undefined> => {
    const connection = await connectionOf(sourceOf(write) as never);
    return connection.write?.();
  };
  return {
    takes: async (write) => !!(await writesFor(write))?.[write],
    sourceOf: (write) => {
      const source = sourceOf(write);
      return source && `${typeof source.backend === 'string' ? source.backend : ''} ${String(source.options.endpoint)}`;
    },
    send: async (write, input, key, signal) => {
      const send = (await writesFor(write))?.[write];
      if (!send) throw new Error(`the backend of this page takes no ${write}`);
      return send(input, { key, signal, request: (url, init) => request(url, init, signal) });
    },
  };
};
