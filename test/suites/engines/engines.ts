import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from './chromium.ts';
import type { EngineName, Launcher } from './engine.ts';
import { firefox } from './firefox.ts';
import { webkit } from './webkit.ts';

export const launchers: Readonly<Record<EngineName, Launcher>> = { chromium, firefox, webkit };

export const engineNames = Object.keys(launchers) as EngineName[];

/** Installs the packages of the engines that are missing, where that is allowed; says what to install where it is not. */
const install = (): void => {
  const missing = Object.values(launchers).filter(({ isInstalled }) => !isInstalled());
  const packages = missing.flatMap(({ packages }) => packages);
  if (packages.length === 0) return console.log(`Engines: ${engineNames.join(', ')}`);
  const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!canInstall) throw new Error(`Missing engines: run \`apt-get install ${packages.join(' ')}\` as root`);
  console.log(`Installing ${packages.join(' ')} …`);
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
};

if (process.argv[1] === import.meta.filename) install();
