import { computed, effect, signal } from '@preact/signals';
import { report } from '../client/report.ts';
import type { AnyWidget } from '../widget.ts';
import { answersTo } from './answers.ts';
import { readAttributes } from './attributes.ts';
import { choiceOf } from './choice.ts';
import { keepDrawn } from './drawing.ts';
import { environmentOf } from './environment.ts';
import { emit } from './events.ts';
import { intlSettled } from './formats.ts';
import { Frame, type State } from './frame.tsx';
import type { Page } from './page.ts';
import { watchPage } from './scheme.ts';
import { whenNear, whenSeen } from './sight.ts';

export interface Mounted {
  /** Attributes have changed. */
  readonly update: () => void;
  readonly unmount: () => void;
}

/** What comes in a file of its own, and how it is stopped; a file that cannot be loaded is done without. */
const later = (begun: Promise<(() => void) | undefined>) => {
  // Caught at once: whoever stops it may come much later.
  const begins = begun.catch(() => undefined);
  return () => void begins.then((stop) => stop?.());
};

/** Brings one widget to life in a shadow root: attributes in, answers read, view rendered, states and events out. */
export const mountWidget = (
  host: HTMLElement,
  root: ShadowRoot,
  name: string,
  widget: AnyWidget,
  page: Page,
  wasNear: boolean,
): Mounted => {
  const connected = performance.now();
  const given = signal(readAttributes(host, widget.attributes));
  const attributes = computed(() => given.value.values);
  const environment = environmentOf(host, page, widget, attributes as never);
  const near = signal(wasNear || (attributes.peek().loading ?? widget.loading) === 'eager');
  const announcement = signal('');
  const { choice, followers, choose, stop: leaveChoice } = choiceOf(widget, attributes);

  const asked = answersTo({
    client: page.client,
    reads: computed(() => widget.reads(attributes.value, choice.value)),
    locale: environment.locale,
    wanted: computed(() => near.value && !given.value.fatal),
    failed: ({ code, status, message }, retry, quietly) => {
      if (!quietly && asked.answers.peek()) announcement.value = environment.say.peek()?.('failed') ?? '';
      emit(host, 'error', { widget: name, code, status, message, retry });
    },
  });
  const { answers } = asked;
  const failed = computed(() => given.value.fatal !== undefined || asked.failed.value);

  /** Everything that is drawn is there. */
  const complete = computed(
    () =>
      !given.value.fatal &&
      asked.failure.value?.code !== 'view' &&
      answers.value &&
      environment.say.value &&
      (!widget.intl || intlSettled(environment.locale.value)),
  );

  const state = computed<State>(() => {
    if (!complete.value) return failed.value ? 'error' : 'loading';
    if (widget.isEmpty?.(answers.value!, attributes.value)) return 'empty';
    return asked.stale.value ? 'stale' : 'ready';
  });

  const stops = [
    effect(() => {
      const { warnings, fatal } = given.value;
      warnings.forEach((warning) => report('warn', warning));
      if (!fatal) return;
      report('error', fatal);
      emit(host, 'error', { widget: name, code: 'attribute', message: fatal, retry: () => {} });
    }),
    effect(() => {
      host.setAttribute('state', state.value);
      if (state.value === 'ready' || state.value === 'empty')
        emit(host, 'ready', { widget: name, ms: Math.round(performance.now() - connected) });
    }),
    effect(() => {
      host.dataset.scheme = environment.scheme.value;
    }),
    effect(() => {
      const [given, shown] = [attributes.value, answers.value];
      if (!given.structuredData || !shown) return undefined;
      return later(import('./structured-data.ts').then(({ describe }) => describe(host, widget, given, shown)));
    }),
    effect(() => {
      const every = answers.value && widget.refresh?.(answers.value);
      // Without it the answer grows old, which a widget that can be renewed says of itself.
      return every ? later(import('./refresh.ts').then(({ keepFresh }) => keepFresh(every, asked.renew))) : undefined;
    }),
    watchPage(environment.refresh),
    whenSeen(host, () => emit(host, 'impression', { widget: name })),
    ...(near.peek() ? [] : [whenNear(host, () => (near.value = true))]),
    leaveChoice,
    asked.stop,
  ];

  const emitOwn = (event: string, detail: object = {}): boolean => {
    emit(host, 'action', { widget: name, name: event, ...detail });
    return emit(host, event, { widget: name, ...detail });
  };

  // Opaque in the contract; here it is what it is.
  const View = widget.view as never as (props: Record<string, unknown>) => null;
  // The one place that follows signals: views get values, so that they need no more than Preact.
  const draw = () => {
    const say = environment.say.value;
    return (
      <Frame
        state={state.value}
        announcement={widget.inline ? undefined : announcement.value}
        say={say}
        lang={environment.lang.value}
        dir={environment.dir.value}
        failed={failed.value}
        retry={given.value.fatal ? undefined : asked.retry}
        broke={(failure) => {
          report('error', `<${host.localName}>: could not be drawn (${failure.message})`);
          asked.fail(failure);
        }}
      >
        {complete.value && (
          <View
            attributes={attributes.value}
            data={answers.value}
            say={say}
            format={environment.format.value}
            locale={environment.locale.value}
            choice={choice.value}
            choose={choose}
            followers={followers.value}
            busy={asked.busy.value}
            unanswered={asked.unanswered.value}
            more={(read: string) => asked.more(read).then(() => drawing.drawn())}
            outbox={page.outbox}
            announce={(sentence: string) => (announcement.value = sentence)}
            emit={emitOwn}
          />
        )}
      </Frame>
    );
  };
  const drawing = keepDrawn({
    root,
    draw,
    loading: computed(() => state.value === 'loading'),
    inline: !!widget.inline,
  });
  stops.push(drawing.stop);

  return {
    update: () => {
      given.value = readAttributes(host, widget.attributes);
    },
    unmount: () => stops.toReversed().forEach((stop) => stop()),
  };
};
