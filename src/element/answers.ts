import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { type Client, keyOf } from '../client/client.ts';
import { type Failure, toFailure } from '../client/failure.ts';
import type { Reads } from '../widget.ts';
import { type Answers, readAll } from './reading.ts';

/** Milliseconds until a shopper sees a decision: data, or the fallback with a note. Late data still takes its place. */
export const patience = 4_000;

interface Wants {
  readonly client: Client;
  readonly reads: ReadonlySignal<Reads>;
  readonly locale: ReadonlySignal<string>;
  /** False while there is nothing to ask, or nobody near to see the answer. */
  readonly wanted: ReadonlySignal<boolean>;
  /** `quietly`: what is shown stands, so that only the page needs to know. */
  readonly failed: (failure: Failure, retry: () => void, quietly?: boolean) => void;
}

/** What an element has been answered, kept up to date with what it asks. */
export const answersTo = ({ client, reads, locale, wanted, failed }: Wants) => {
  const gone = new AbortController();
  const attempt = signal(0);
  const answers = signal<Answers>();
  const stale = signal(false);
  const failure = signal<Failure>();
  const unanswered = signal<Failure>();
  const slow = signal(false);
  const busy = signal(false);

  // Compared by content: an attribute that changes no question must not ask again.
  const question = computed(() =>
    Object.entries(reads.value)
      .map(([name, read]) => `${name}=${keyOf(read!, locale.value)}`)
      .join('\n\n'),
  );
  const retry = () => void (attempt.value += 1);
  const fail = (reason: Failure) => {
    busy.value = false;
    failure.value = reason;
    failed(reason, retry);
  };

  let outdated: Failure | undefined;
  let renewed: ((fresh: boolean) => void) | undefined;

  const stop = effect(() => {
    void attempt.value;
    void question.value;
    if (!wanted.value) return undefined;
    const leaving = new AbortController();
    let waiting = true;
    // A timer that a page has replaced may not be cleared by what it gave.
    const timer = setTimeout(() => (slow.value = waiting), patience);
    const renewing = renewed;
    renewed = undefined;
    busy.value = answers.peek() !== undefined && !renewing;
    readAll(client, reads.peek(), locale.peek(), leaving.signal, !!renewing, (reading) =>
      batch(() => {
        clearTimeout(timer);
        waiting = slow.value = false;
        renewing?.(!!reading.answers && !reading.stale);
        if (!reading.answers) return fail(reading.failure);
        // Once for as long as it lasts: what is refreshed meets it again and again.
        if (reading.failure && !outdated) failed(reading.failure, retry, true);
        outdated = reading.failure;
        failure.value = undefined;
        unanswered.value = reading.unanswered;
        stale.value = reading.stale;
        answers.value = reading.answers;
        busy.value = false;
      }),
    );
    return () => {
      clearTimeout(timer);
      waiting = false;
      leaving.abort();
    };
  });

  /** Reads the page after the named answer. A failure is reported and can be tried again; nothing shown is lost. */
  const more = async (name: string): Promise<void> => {
    const now = answers.peek();
    const answer = now?.[name];
    if (!answer?.next || busy.peek()) return;
    busy.value = true;
    try {
      // Few shoppers turn a page.
      const { readNext } = await import('./next-page.ts');
      const next = await readNext(client, reads.peek()[name]!, answer, locale.peek(), gone.signal);
      // A new choice may have been answered meanwhile; its list is another one.
      batch(() => {
        if (answers.peek() === now) answers.value = { ...now, [name]: next };
        busy.value = false;
      });
    } catch (thrown) {
      if (!gone.signal.aborted) failed(toFailure(thrown), () => void more(name));
    } finally {
      busy.value = false;
    }
  };

  return {
    answers,
    stale,
    busy,
    unanswered,
    /** Nothing could be read, or not yet: the fallback stands with a note. */
    failed: computed(() => failure.value !== undefined || slow.value),
    failure,
    retry,
    /** Asks again what has an answer already. True once a newer one is there, false when the old one must do. */
    renew: () =>
      new Promise<boolean>((resolve) => {
        renewed = resolve;
        retry();
      }),
    fail,
    more,
    stop: () => {
      gone.abort();
      stop();
    },
  };
};
