import { word, words } from '../model/search.ts';

interface Props {
  readonly text: string;
  readonly search?: string | undefined;
}

/** A text whose words that begin with one asked for are marked: by the same rule as the search that found it. */
export const Marked = ({ text, search }: Props) => {
  const asked = words(search ?? '');
  if (asked.length === 0) return <>{text}</>;
  const pieces = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(word)) {
    if (!asked.some((start) => found.toLowerCase().startsWith(start))) continue;
    pieces.push(text.slice(end, index), <mark>{found}</mark>);
    end = index + found.length;
  }
  return (
    <>
      {pieces}
      {text.slice(end)}
    </>
  );
};
