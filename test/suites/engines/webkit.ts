import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Builder, Capabilities, Key, type WebDriver } from 'selenium-webdriver';
import type { Launcher, Tab } from './engine.ts';

const driverPath = '/usr/bin/WebKitWebDriver';
const displayPath = '/usr/bin/xvfb-run';
const findBrowser = (): string | undefined => globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser')[0];

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

const isRoot = process.getuid?.() === 0;

/** A process group of its own, so that the display ends with the driver. */
const startDriver = async (port: number): Promise<ChildProcess> => {
  const driver = spawn(displayPath, ['-a', driverPath, `--port=${port}`], {
    detached: true,
    stdio: 'ignore',
    // Its sandbox cannot start as root, as that of Chromium.
    env: { ...process.env, ...(isRoot && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }) },
  });
  for (let tries = 0; tries < 200; tries += 1) {
    const ready = await fetch(`http://127.0.0.1:${port}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return driver;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('WebKitWebDriver did not start within 10 s');
};

const keys: Readonly<Record<string, string>> = {
  Tab: Key.TAB,
  Shift: Key.SHIFT,
  Control: Key.CONTROL,
  Escape: Key.ESCAPE,
  Enter: Key.ENTER,
  Space: Key.SPACE,
  Home: Key.HOME,
  End: Key.END,
  PageUp: Key.PAGE_UP,
  PageDown: Key.PAGE_DOWN,
  Backspace: Key.BACK_SPACE,
  ArrowLeft: Key.ARROW_LEFT,
  ArrowRight: Key.ARROW_RIGHT,
  ArrowUp: Key.ARROW_UP,
  ArrowDown: Key.ARROW_DOWN,
};

const press = async (driver: WebDriver, key: string): Promise<void> => {
  const pressed = (key === '+' ? [key] : key.split('+')).map((name) => keys[name] ?? name);
  const last = pressed.pop()!;
  const actions = driver.actions({ async: true });
  for (const held of pressed) actions.keyDown(held);
  actions.keyDown(last).keyUp(last);
  for (const held of pressed) actions.keyUp(held);
  await actions.perform();
};

/** Whether this document, and no longer the one before, has said DOMContentLoaded, before which its own scripts run. */
const isParsed = `
  const [loading] = performance.getEntriesByType('navigation');
  return !window.isLeft && (document.readyState === 'complete' || loading.domContentLoadedEventStart > 0);`;

const open = async (driver: WebDriver, url: string): Promise<void> => {
  await driver.executeScript('window.isLeft = true').catch(() => {});
  await driver.get(url);
  await driver.wait(
    () => driver.executeScript<boolean>(isParsed).catch(() => false),
    30_000,
    `${url} was not there within 30 s`,
    25,
  );
};

const tabOf = (driver: WebDriver, onClose: () => void): Tab => ({
  open: (url) => open(driver, url),
  run: async (task, ...given) => {
    const answer = await driver.executeAsyncScript<{ result?: unknown; error?: string }>(
      `const done = arguments[arguments.length - 1];
       Promise.resolve().then(() => (${String(task)})(...${JSON.stringify(given)})).then(
         (result) => done({ result }), (error) => done({ error: String(error) }));`,
    );
    if (answer.error !== undefined) throw new Error(answer.error);
    // What JSON cannot carry comes as null; drivers of the other engines give undefined.
    return (answer.result ?? undefined) as never;
  },
  press: (key) => press(driver, key),
  resize: async (width, height) => void (await driver.manage().window().setRect({ x: 0, y: 0, width, height })),
  close: async () => {
    await open(driver, 'about:blank');
    onClose();
  },
});

export const webkit: Launcher = {
  name: 'webkit',
  packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
  isInstalled: () => existsSync(driverPath) && existsSync(displayPath) && findBrowser() !== undefined,
  launch: async () => {
    const port = await freePort();
    const process_ = await startDriver(port);
    const capabilities = new Capabilities({
      browserName: 'MiniBrowser',
      // It would wait for pictures on servers that never answer.
      pageLoadStrategy: 'none',
      'webkitgtk:browserOptions': { binary: findBrowser()!, args: ['--automation'] },
    });
    const driver = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build();
    await driver.manage().setTimeouts({ script: 120_000, pageLoad: 30_000 });
    const version = (await driver.getCapabilities()).get('browserVersion') as string;
    let isOpen = false;
    return {
      name: 'webkit',
      version,
      openTab: async () => {
        if (isOpen) throw new Error('WebKit has one tab at a time here: close the other first');
        isOpen = true;
        return tabOf(driver, () => (isOpen = false));
      },
      close: async () => {
        await driver.quit();
        process.kill(-process_.pid!);
      },
    };
  },
};
