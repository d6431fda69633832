export const good = (
  <candor-rating product="wool-coat" heading-level={3} onCandorJump={({ detail }) => detail.product.trim()} />
);

// @ts-expect-error There is no such layout.
export const wrong = <candor-rating product="wool-coat" layout="round" />;
