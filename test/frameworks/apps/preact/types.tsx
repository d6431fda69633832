import { createRef } from 'preact';

const reference = createRef<HTMLElementTagNameMap['candor-reviews']>();

export const good = (
  <>
    <candor-rating product="wool-coat" layout="pill" structured-data heading-level={3} class="small" key="1" />
    <candor-reviews
      ref={reference}
      product="wool-coat"
      limit="5"
      feedback={false}
      oncandor-filter={({ detail }) => detail.sort.trim()}
      oncandor-ready={({ detail }) => detail.ms.toFixed()}
    >
      <a href="/reviews">Reviews</a>
    </candor-reviews>
  </>
);

export const wrong = (
  <>
    {/* @ts-expect-error A rating is of a product. */}
    <candor-rating />
    {/* @ts-expect-error There is no such layout. */}
    <candor-rating product="wool-coat" layout="round" />
    {/* @ts-expect-error Attributes are written as on the tag. */}
    <candor-rating product="wool-coat" headingLevel={3} />
    {/* @ts-expect-error A level is a number. */}
    <candor-rating product="wool-coat" heading-level="three" />
    {/* @ts-expect-error A flag is on or off. */}
    <candor-reviews feedback="often" />
    {/* @ts-expect-error No list tells this. */}
    <candor-reviews oncandor-filter={({ detail }) => detail.colour} />
    {/* @ts-expect-error There is no such widget. */}
    <candor-countdown />
  </>
);
