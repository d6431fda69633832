import { computed, effect, type ReadonlySignal, signal, type Signal } from '@preact/signals';
import type { AnyWidget } from '../widget.ts';

/** What a shopper chose, shared by every element that says it shares it: bars of a summary filter the list below. */
interface SharedChoice {
  readonly choice: Signal<object>;
  readonly members: Signal<number>;
}

const choices = new Map<string, SharedChoice>();

/** Joins the choice of that name. The last one to leave takes it away: the next page view starts afresh. */
const join = (name: string, initial: object): SharedChoice & { leave: () => void } => {
  let shared = choices.get(name);
  if (!shared) choices.set(name, (shared = { choice: signal(initial), members: signal(0) }));
  const { choice, members } = shared;
  members.value = members.peek() + 1;
  return {
    choice,
    members,
    leave: () => {
      members.value = members.peek() - 1;
      if (members.peek() === 0 && choices.get(name) === shared) choices.delete(name);
    },
  };
};

/** The choice an element takes part in; it follows when an attribute puts it into another company. */
export const choiceOf = ({ choice: own }: AnyWidget, attributes: ReadonlySignal<Readonly<Record<string, unknown>>>) => {
  const name = computed(() => own?.shares(attributes.value));
  const joined = signal<SharedChoice>();
  const stop: () => void = effect(() => {
    if (name.value === undefined) return undefined;
    const membership = join(name.value, own!.initial as object);
    joined.value = membership;
    return membership.leave;
  });
  return {
    choice: computed(() => joined.value?.choice.value),
    followers: computed(() => (joined.value?.members.value ?? 1) - 1),
    choose: (change: object) => {
      const signal = joined.peek()?.choice;
      if (signal) signal.value = { ...signal.peek(), ...change };
    },
    stop,
  };
};
