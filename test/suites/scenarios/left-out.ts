const policies = 'policies are a suite of their own';
const display = 'the display modes are a suite of their own';

/** Entries of the shared set that neither suite of host pages runs, and why. */
export const leftOut: Readonly<Record<string, string>> = {
  'forced-colors': display,
  'reduced-motion': display,
  print: display,
  prerender: 'the one engine that prerenders does not where a driver controls it',
  'tab-discard': 'a tab that dies at any moment of a write is what the crash matrix kills, w00 to w26',
  'ssr-import': 'needs no page: test/exports.test.ts imports every entry where there is no document',
  'remove-during-submit': 'the crash matrix navigates away and closes the tab at every moment of a write',
  'attr-html-escaped-config':
    'no attribute takes JSON; what stands in a data block is tested with the backends that read it',
  'mixed-content': 'needs a page by https, for which a certificate would have to be trusted by three engines',
  'file-protocol':
    'a file cannot import modules in any engine; test/browsers/settings.test.ts holds the line that is said',
  ...Object.fromEntries(
    [
      'csp-strict-host',
      'csp-nonce',
      'csp-hash-sri',
      'integrity-policy',
      'csp-no-connect',
      'csp-no-img',
      'csp-no-worker-blob',
      'csp-tt-named',
      'csp-tt-default-throws',
      'csp-sandbox',
      'coep-require-corp',
      'permissions-policy-none',
    ].map((id) => [id, policies]),
  ),
};
