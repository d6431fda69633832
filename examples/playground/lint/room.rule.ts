import type { Rule } from './risk.ts';

/** A line of words more is no jump. */
const tolerance = 24;

/** What is below moves where less room is held than is used. A list that starts with a screen pushes only what nobody sees. */
export const unheld: Rule = ({ height, held, tag, inline }) => {
  if (held.screen || height <= held.minHeight + tolerance) return [];
  return [
    {
      what: `It is ${height} px high here and ${held.minHeight} px are held: what is below moves down when it comes.`,
      fix: `Hold its place in your style sheet: ${tag} { display: ${inline ? 'inline-block' : 'block'}; min-height: ${height}px }`,
    },
  ];
};
