/** The package brings no types of its own. */
declare module '@php-wasm/node-8-4' {
  type Loader = Parameters<typeof import('@php-wasm/universal').loadPHPRuntime>[0];
  export const getPHPLoaderModule: () => Promise<Loader>;
}
