import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from './database.ts';

const isRunning = (id: number): boolean => {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Two processes in one PGlite folder would destroy it. Gives the function that frees it. @throws OperatorError */
export const lockFolder = (folder: string): (() => void) => {
  const file = join(folder, 'lock');
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      const unlock = () => rmSync(file, { force: true });
      process.once('exit', unlock);
      return () => {
        process.off('exit', unlock);
        unlock();
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const owner = Number(readFileSync(file, 'utf8'));
      if (owner === process.pid || isRunning(owner)) {
        throw new OperatorError(
          `the data folder ${folder} is in use by process ${owner}; stop that one, name another folder with --data, ` +
            'or use PostgreSQL (DATABASE_URL), which many processes may share',
        );
      }
      // Left behind by a process that was killed.
      rmSync(file, { force: true });
    }
  }
  throw new OperatorError(`the data folder ${folder} is being opened by another process; try again`);
};
