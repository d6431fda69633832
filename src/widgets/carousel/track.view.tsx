import { Component, createRef } from 'preact';
import type { Review } from '../../model/review.ts';
import { arrowStep } from '../../ui/arrow-step.ts';
import { Icon } from '../../ui/icons.tsx';
import { InSteps } from '../../ui/in-steps.tsx';
import type { CarouselProps } from './carousel.ts';
import { Slide } from './slide.view.tsx';

interface Props extends CarouselProps {
  readonly reviews: readonly Review[];
}

/** Places of the first and the last review in sight, from 0. */
interface InSight {
  readonly first: number;
  readonly last: number;
}

type By = 'previous' | 'next' | 'keys' | 'scroll';

/** Slides drawn in one task: what is in sight, at most three on a large screen, and the next. */
const inOneTask = (): number => (innerWidth < 600 ? 2 : 4);

/** Milliseconds without scrolling after which the position is told. */
const rest = 150;

/** The slides stay as they are while the position changes: drawing twenty cards anew for that would be felt. */
class Slides extends Component<Props> {
  private readonly list = createRef<HTMLUListElement>();

  override shouldComponentUpdate(next: Props): boolean {
    const { reviews, attributes, say, format, locale } = this.props;
    return (
      attributes !== next.attributes ||
      say !== next.say ||
      format !== next.format ||
      locale !== next.locale ||
      reviews.length !== next.reviews.length ||
      reviews.some((review, place) => review !== next.reviews[place])
    );
  }

  override render({ reviews, attributes, say, format, locale }: Props) {
    const slide = (place: number, whole = false) => (
      <li key={reviews[place]!.id}>
        <div
          class="slide"
          part="slide"
          role="group"
          aria-roledescription={say('slide')}
          aria-label={say('someOf', { n: place + 1, total: reviews.length })}
        >
          {whole && (
            <Slide review={reviews[place]!} attributes={attributes} say={say} format={format} locale={locale} />
          )}
        </div>
      </li>
    );
    return (
      <ul class="slides" ref={this.list}>
        <InSteps
          list={this.list}
          count={reviews.length}
          step={inOneTask()}
          item={(place) => slide(place, true)}
          room={slide}
        />
      </ul>
    );
  }
}

/**
 * A row that scrolls by itself: by touch, wheel and keyboard, without a word of script. What is added are buttons and
 * the position. Nothing ever moves on its own.
 */
export class Track extends Component<Props, InSight> {
  override state: InSight = { first: 0, last: 0 };
  /** What was last measured; the state follows it a moment later. */
  private now = this.state;
  private readonly track = createRef<HTMLDivElement>();
  /** A frame later: what is drawn for it may change sizes again, and of that the browser complains to the page. */
  private readonly resized = new ResizeObserver(() => {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      this.measure();
      this.told = this.now.first;
    });
  });
  private frame = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Where a press of a button leads while the row is still on its way. */
  private aim: number | undefined;
  private by: By = 'scroll';
  private told = 0;

  override componentDidMount(): void {
    this.resized.observe(this.track.current!);
  }

  override componentWillUnmount(): void {
    this.resized.disconnect();
    cancelAnimationFrame(this.frame);
    clearTimeout(this.timer);
  }

  /** The edge of reading, for boxes: where it is, scroll positions need no sign. */
  private edge(element: Element): number {
    const { left, right } = element.getBoundingClientRect();
    return getComputedStyle(this.track.current!).direction === 'rtl' ? -right : left;
  }

  /** Looks which slides are in sight: how far the first is away, in slides. In a hidden part of a page all is 0. */
  private readonly measure = (): void => {
    this.frame = 0;
    const track = this.track.current;
    const [one, two] = track?.firstElementChild?.children ?? [];
    if (!track || !one || !two) return;
    const pitch = this.edge(two) - this.edge(one);
    if (pitch === 0) return;
    const { length } = this.props.reviews;
    const visible = Math.min(length, Math.max(1, Math.round(track.clientWidth / pitch)));
    const first = Math.min(length - visible, Math.max(0, Math.round((this.edge(track) - this.edge(one)) / pitch)));
    const last = first + visible - 1;
    if (first === this.now.first && last === this.now.last) return;
    this.now = { first, last };
    this.setState(this.now);
  };

  private readonly scrolled = (): void => {
    this.frame ||= requestAnimationFrame(this.measure);
    clearTimeout(this.timer);
    this.timer = setTimeout(this.settle, rest);
  };

  private readonly settle = (): void => {
    this.measure();
    const { by } = this;
    const { first } = this.now;
    this.aim = undefined;
    this.by = 'scroll';
    if (first === this.told) return;
    this.told = first;
    this.props.announce(this.position());
    this.props.emit('slide', { index: first, total: this.props.reviews.length, by });
  };

  /** Moves by that many slides, and never the page: only the row itself is scrolled. */
  private step(by: number, how: By): void {
    const track = this.track.current!;
    const from = this.aim ?? this.now.first;
    const to = Math.max(0, Math.min(from + by, this.props.reviews.length - this.visible));
    if (to === from) return;
    this.aim = to;
    this.by = how;
    const way = this.edge(track.firstElementChild!.children[to]!) - this.edge(track);
    track.scrollBy({ left: getComputedStyle(track).direction === 'rtl' ? -way : way });
    this.scrolled();
  }

  private get visible(): number {
    return this.now.last - this.now.first + 1;
  }

  private readonly press = (event: KeyboardEvent): void => {
    const slides = event.target === event.currentTarget && arrowStep(event);
    if (!slides) return;
    event.preventDefault();
    this.step(slides, 'keys');
  };

  private position(): string {
    const { first, last } = this.now;
    const values = { from: first + 1, to: last + 1, n: this.props.reviews.length };
    return this.props.say(first === last ? 'positionOne' : 'positionSeveral', values);
  }

  override render(props: Props, { first, last }: InSight) {
    const { reviews, say } = props;
    const turn = (name: 'previous' | 'next', end: boolean) => (
      // Not `disabled`: the last step must not take the focus away.
      <button
        type="button"
        class="button"
        part={`button ${name}`}
        aria-label={say(`${name}Reviews`)}
        aria-disabled={end}
        onClick={() => end || this.step(name === 'next' ? this.visible : -this.visible, name)}
      >
        <Icon name={name} />
      </button>
    );
    return (
      <>
        {reviews.length > 1 && (
          <div class="controls" data-count={reviews.length}>
            <p class="note" part="position">
              {this.position()}
            </p>
            {turn('previous', first === 0)}
            {turn('next', last === reviews.length - 1)}
          </div>
        )}
        {/* What scrolls must be reachable by keyboard (WCAG 2.1.1), and not every browser sees to that itself. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <div
          class="track"
          part="track"
          role="group"
          aria-label={say('customerReviews')}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          ref={this.track}
          onScroll={this.scrolled}
          onKeyDown={this.press}
        >
          <Slides {...props} />
        </div>
      </>
    );
  }
}
