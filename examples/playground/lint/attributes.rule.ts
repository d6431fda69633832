import type { Rule } from './risk.ts';

export const impossible: Rule = ({ attributes, fields }) =>
  fields.flatMap(({ name, required, allows }) => {
    const value = attributes[name];
    if (value === undefined ? !required : allows(value)) return [];
    const what = value === undefined ? `${name} is missing` : `${name}="${value}" is not possible`;
    return [
      required
        ? { what: `${what}: there is nothing to ask for.`, fix: `Set ${name}.` }
        : { what: `${what}; its default is used.`, fix: `Change ${name}, or take it away.` },
    ];
  });

/** 24 px is the least by WCAG 2.2 (2.5.8). */
export const tiny: Rule = ({ look }) => {
  const target = look['--candor-target'];
  return target && Number(/^([\d.]+)px$/.exec(target)?.[1] ?? 24) < 24
    ? [{ what: `Buttons of ${target} are hard to hit.`, fix: 'Set --candor-target to 24px at least; 44px is easy.' }]
    : [];
};
