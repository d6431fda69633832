export type EngineName = 'chromium' | 'firefox' | 'webkit';

/** A page open in a browser, driven by the few commands that all three drivers have. */
export interface Tab {
  /** Opens the address and waits for its document to be parsed and the document's own scripts to have run. */
  open(url: string): Promise<void>;
  /** Runs a function of the page's own and awaits it; only what JSON can carry goes in and comes out. */
  run<Given extends unknown[], Result>(
    task: (...given: Given) => Result | Promise<Result>,
    ...given: Given
  ): Promise<Result>;
  /** Presses a key as a person does: `Tab`, `Shift+Tab`, `ArrowRight`, `Escape`, `Enter`, `Space`, or a character. */
  press(key: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  close(): Promise<void>;
}

export interface Engine {
  readonly name: EngineName;
  /** As the browser itself says. */
  readonly version: string;
  /** A tab that shares no storage with another; `webkit` has one at a time. */
  openTab(): Promise<Tab>;
  close(): Promise<void>;
}

/** How an engine is found and started. */
export interface Launcher {
  readonly name: EngineName;
  /** Debian packages that bring it. */
  readonly packages: readonly string[];
  readonly isInstalled: () => boolean;
  readonly launch: () => Promise<Engine>;
}
