import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser of the machine first, then the one Playwright may have downloaded. `CANDOR_CHROMIUM` names another. */
export const findChromium = (): string | undefined =>
  [process.env.CANDOR_CHROMIUM, ...systemPaths, chromium.executablePath()].find((path) => path && existsSync(path));

/**
 * Finds a Chromium, or installs Debian's.
 * @throws Error that says what to install, where neither is possible.
 */
export const ensureChromium = (): string => {
  const found = findChromium();
  if (found) return found;
  const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (canInstall) {
    console.log('No Chromium found: installing the package "chromium" …');
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  const path = findChromium();
  if (path) return path;
  throw new Error(
    'The tests need Chromium. Install it (`apt-get install chromium` as root, or `npx playwright-core install chromium`) ' +
      'or name one in CANDOR_CHROMIUM.',
  );
};

/**
 * Pages of the browser's own that every new window loads unseen, and a process kept for the next page: two thirds of
 * what a window costs. A list of ours takes the place of Playwright's, whose part for a plain Chromium follows.
 */
const withoutFeatures = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'SpareRendererForSitePerProcess',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

/** No sandbox as root, where it cannot start; nothing that would reach for the network. */
export const chromiumArgs = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${withoutFeatures.join(',')}`,
];

// Run before the tests, so that an install is not part of any test's time.
if (process.argv[1] === import.meta.filename) console.log(`Chromium: ${ensureChromium()}`);
