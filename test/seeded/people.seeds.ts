import type { Seed } from './seed.ts';

const suites = (...files: string[]): Seed['caughtBy'] => ({
  project: 'suites',
  files: files.map((file) => `test/suites/${file}.test.ts`),
});

/** Who cannot see well, point well, or read English. */
export const peopleSeeds: readonly Seed[] = [
  {
    id: 'no-focus-ring',
    breaks: 'who uses the keyboard does not see where they are',
    file: 'src/ui/base.css',
    from: 'outline: 2px solid var(--_focus);',
    to: 'outline: none;',
    caughtBy: suites('keyboard'),
  },
  {
    id: 'stars-by-colour',
    breaks: 'two stars and four look alike where colours are forced',
    file: 'src/ui/base.css',
    from: '.star-empty {\n  fill: none;',
    to: '.star-empty {\n  fill: var(--_star-empty);',
    caughtBy: suites('media'),
  },
  {
    id: 'pale-notes',
    breaks: 'dates and notes are too pale to read',
    file: 'src/ui/tokens.css',
    from: '--candor-muted, #5b636e',
    to: '--candor-muted, #9aa1ab',
    caughtBy: suites('axe'),
  },
  {
    id: 'bars-without-names',
    breaks: 'who listens hears buttons without a name',
    file: 'src/widgets/summary/bars.view.tsx',
    from: '<span class="unseen">{name}</span>',
    to: '<span class="unseen" hidden>{name}</span>',
    caughtBy: suites('axe'),
  },
  {
    id: 'dialog-without-modal',
    breaks: 'the keyboard leaves an open dialog for the page behind it',
    file: 'src/ui/dialog.tsx',
    from: 'this.dialog.current?.showModal();',
    to: 'this.dialog.current?.show();',
    caughtBy: suites('keyboard'),
  },
  {
    id: 'motion-for-all',
    breaks: 'who asked for less motion gets all of it',
    file: 'src/ui/tokens.css',
    from: '    --_duration: 0s;',
    to: '    --_duration: var(--candor-duration, 150ms);',
    caughtBy: suites('media'),
  },
  {
    id: 'word-missing',
    breaks: 'a German shop says a word in English',
    file: 'src/text/locales/de.ts',
    from: "  retry: 'Noch einmal versuchen',\n",
    to: '',
    caughtBy: { project: 'chromium', files: ['test/widgets-words.test.tsx'] },
  },
  {
    id: 'one-plural-for-all',
    breaks: '1 reviews, and worse in Arabic',
    file: 'src/text/say.ts',
    from: 'message[pluralRule(locale, n)]',
    to: "message[pluralRule('en', n + 1)]",
    caughtBy: { project: 'node', files: ['src/text/say.test.ts'] },
  },
  {
    id: 'language-of-the-browser',
    breaks: 'a German visitor of an English shop gets an island of German',
    file: 'src/text/language.ts',
    from: "return holder.getAttribute('lang') || undefined;",
    to: 'return navigator.language;',
    caughtBy: { project: 'chromium', files: ['test/widgets-words.test.tsx', 'src/element'] },
  },
];
