/** What the hostile-data tests throw at every widget. Strings go over the wire of the test runner, so no lone surrogates. */
export interface Attacks {
  /** Texts that must be shown letter by letter. */
  readonly texts: readonly string[];
  /** JSON values to put where text or a number belongs. */
  readonly values: readonly unknown[];
  /** Whole answers, as JSON text. */
  readonly answers: readonly string[];
}

/** Percent-encoded, because the test runner writes what is provided into an inline script, where `</script>` ends it. */
export const encodeAttacks = (attacks: Attacks): string => encodeURIComponent(JSON.stringify(attacks));

export const decodeAttacks = (text: string): Attacks => JSON.parse(decodeURIComponent(text)) as Attacks;

declare module 'vitest' {
  interface ProvidedContext {
    attacks: string;
  }
}
