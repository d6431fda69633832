interface Props {
  /** ISO 8601; absent where the words say that it is not known. */
  readonly iso: string | undefined;
  /** The date in words, alone or in a sentence. */
  readonly children: string;
}

/** A line of its own: dates stand as ISO until formatters are built, and the swap must move nothing. */
export const DateLine = ({ iso, children }: Props) => {
  const Tag = iso ? 'time' : 'span';
  return (
    <Tag class="date" part="date" dateTime={iso}>
      {children}
    </Tag>
  );
};
