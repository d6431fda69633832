import { playwright } from '@vitest/browser-playwright';
import type { UserConfig } from 'vite';
import type { TestProjectInlineConfiguration } from 'vitest/config';
import { readAttacks } from './attack-data.ts';
import { encodeAttacks } from './attacks.ts';
import { chromiumArgs, findChromium } from './browsers/chromium.ts';

/** Two busy cores are late now and then, in CI most of all: what is wrong is wrong twice. The report names what was tried again. */
const retry = process.env.CI ? 1 : 0;

/** How the tests are run, one project after the other: behaviour and built pages, components in a browser, suites in every engine. `browser`: how the builds for a page resolve. */
export const projectsOn = (browser: UserConfig['resolve']): TestProjectInlineConfiguration[] => [
  {
    extends: true,
    test: {
      name: 'node',
      retry,
      include: ['src/**/*.test.ts', 'test/*.test.ts', 'test/browsers/*.test.ts', 'examples/**/*.test.ts'],
      environment: 'node',
      // Tests of built pages mostly wait for them, so that more than the usual one can wait on two cores.
      maxWorkers: 3,
      sequence: { groupOrder: 1 },
      // What is waited for comes later where much is going on; what never comes is as wrong then.
      expect: { poll: { timeout: 10_000 } },
    },
  },
  {
    extends: true,
    // On what a page is given, not on what it stands for: of that, its own tests are the judge.
    ...(browser && { resolve: browser }),
    test: {
      name: 'chromium',
      retry,
      sequence: { groupOrder: 2 },
      include: ['src/**/*.test.tsx', 'test/*.test.tsx'],
      provide: { attacks: encodeAttacks(readAttacks()) },
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({ launchOptions: { executablePath: findChromium() ?? '', args: chromiumArgs } }),
        instances: [{ browser: 'chromium' }],
      },
    },
  },
  {
    extends: true,
    test: {
      name: 'suites',
      retry,
      include: ['test/suites/*.test.ts'],
      environment: 'node',
      maxWorkers: 2,
      sequence: { groupOrder: 3 },
    },
  },
];
