import type { ComponentChildren } from 'preact';
import { hexOf } from './contrast.ts';

interface Props {
  readonly title: string;
  readonly token: string;
  /** As it was set; `undefined` where it was not. */
  readonly value: string | undefined;
  /** What the widget is painted with. */
  readonly seen: string | undefined;
  /** An empty value takes the token away. */
  readonly set: (value: string) => void;
  readonly children: ComponentChildren;
}

/** A colour by eye or in words: a picker can do neither see-through colours nor wide ones. */
export const ColorField = ({ title, token, value, seen, set, children }: Props) => (
  <div class="color" role="group" aria-label={title}>
    <span class="title" aria-hidden="true">
      {title}
    </span>
    <input
      type="color"
      aria-label="Pick"
      value={hexOf(seen ?? '') ?? '#000000'}
      onInput={({ currentTarget }) => set(currentTarget.value)}
    />
    <input
      type="text"
      aria-label={token}
      aria-describedby={`${token}-figures`}
      autocomplete="off"
      autocapitalize="off"
      spellcheck={false}
      placeholder={hexOf(seen ?? '') ?? ''}
      value={value ?? ''}
      onInput={({ currentTarget }) => set(currentTarget.value.trim())}
    />
    <button type="button" disabled={value === undefined} onClick={() => set('')}>
      Default
    </button>
    <div id={`${token}-figures`} class="figures">
      {children}
    </div>
  </div>
);
