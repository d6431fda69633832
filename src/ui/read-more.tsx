import { Component } from 'preact';
import { Marked } from './marked.tsx';
import type { ReviewSay } from './review.text.ts';

/** Lines that are always shown; the style sheet clamps to the same number. */
const clampedLines = 6;
/** Letters in a line of 66ch: letters are narrower than the digit a `ch` is made of. */
const widest = 76;

/** The least number of lines a text takes; narrower columns take more. */
const linesOf = (text: string, lettersInLine: number): number =>
  text.split('\n').reduce((lines, paragraph) => lines + Math.max(1, Math.ceil(paragraph.length / lettersInLine)), 0);

/** Judged by its length and not by measuring, which would cost a layout for each review. */
export const isLong = (text: string, lettersInLine = widest): boolean =>
  linesOf(text, lettersInLine) > clampedLines + 1;

interface Props {
  readonly text: string;
  readonly say: ReviewSay;
  readonly part: string;
  /** Language of the text. */
  readonly lang?: string | undefined;
  /** A text that was found is shown whole, or its hits could be out of sight. */
  readonly search?: string | undefined;
  /** About how many fit, where the column is narrower than the text could be. */
  readonly lettersInLine?: number | undefined;
}

/** Plain text with its paragraphs; a long one shows its first lines and a button for the rest. */
export class ReadMore extends Component<Props, { open?: boolean }> {
  override render({ text, say, part, lang, search, lettersInLine }: Props) {
    const long = !search && isLong(text, lettersInLine);
    const { open } = this.state;
    return (
      <div>
        <p class="prose" part={part} lang={lang} dir="auto" data-clamped={(long && !open) || undefined}>
          <Marked text={text} search={search} />
        </p>
        {long && (
          <button
            type="button"
            class="link"
            part="button"
            aria-expanded={!!open}
            onClick={() => this.setState({ open: !open })}
          >
            {say(open ? 'readLess' : 'readMore')}
          </button>
        )}
      </div>
    );
  }
}
