import type { ComponentChildren } from 'preact';

interface Props {
  /** 1 to 6; deeper ones count as 6. */
  readonly level: number;
  readonly children: ComponentChildren;
  readonly [attribute: string]: unknown;
}

/** A heading at the level the page's outline needs. */
export const Heading = ({ level, children, ...rest }: Props) => {
  const Tag = `h${Math.min(level, 6)}` as 'h2';
  return <Tag {...rest}>{children}</Tag>;
};
