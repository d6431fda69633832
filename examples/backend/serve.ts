import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { OperatorError } from './database.ts';

export interface Serving {
  /** Without a slash at its end, e.g. `http://localhost:4174`. */
  url: string;
  port: number;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** 0 takes any free port. */
  port: number;
  /** How many ports above `port` to try when it is taken. */
  further?: number;
}

const listen = (server: Server, port: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    server.listen(port, () => resolve(true));
  });

/** Serves an app over HTTP. @throws OperatorError when the port, and those it may try instead, are taken */
export const serve = async (app: Hono, { port, further = 0 }: ServeOptions): Promise<Serving> => {
  for (let tried = port; tried <= port + further; tried++) {
    const server = createServer(getRequestListener(app.fetch));
    if (!(await listen(server, tried))) continue;
    const taken = (server.address() as AddressInfo).port;
    return {
      port: taken,
      url: `http://localhost:${taken}`,
      close: () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    };
  }
  const ports = further ? `ports ${port} to ${port + further} are` : `port ${port} is`;
  throw new OperatorError(`${ports} in use by another program; stop it, or name another port`);
};
