import { createHash } from 'node:crypto';

/** As `integrity` and `script-src` write it. */
export const hashOf = (code: string | Buffer): string => `sha384-${createHash('sha384').update(code).digest('base64')}`;
