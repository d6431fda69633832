import type { Attribute, Description, Descriptions } from './describe.ts';
import type { Member } from './source.ts';

/** What an attribute may be given in TypeScript. */
export const typeOfAttribute = ({ kind, values }: Attribute): string => {
  if (kind === 'choice') return values.map((value) => JSON.stringify(value)).join(' | ');
  return { flag: 'boolean', number: 'number', text: 'string' }[kind];
};

/** What `detail` is: every event of a widget says whose it is. */
export const detailOf = (tag: string | undefined, { type }: Member): string =>
  tag === undefined
    ? type
    : [`{ widget: ${JSON.stringify(tag)} }`, ...(type === 'undefined' ? [] : [type])].join(' & ');

/** The events of one widget, its own first, each with the type of its `detail`. */
export const eventsOf = ({ name, events }: Description, all: Descriptions): { event: Member; detail: string }[] => [
  ...events.map((event) => ({ event, detail: detailOf(name, event) })),
  ...all.events.map((event) => ({ event, detail: detailOf(undefined, event) })),
];

/** What holds for it beside its type, in words. */
export const boundsOf = ({ min, max, standard, required }: Attribute): string =>
  [
    required && 'Required.',
    min !== undefined && max !== undefined && `From ${min} to ${max}.`,
    standard !== undefined && `Default: \`${standard}\`.`,
  ]
    .filter(Boolean)
    .join(' ');
