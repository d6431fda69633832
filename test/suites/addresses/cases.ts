import * as z from 'zod/mini';
import { toKebab } from '../../../src/element/attributes.ts';
import type { Shape } from '../../../src/widget.ts';
import { readVectors } from '../../data.ts';
import { everyBackend } from '../../every-backend.ts';
import { everyWidget, type Subject } from '../../every-widget.ts';
import { fieldOf, type Path, withLeaf } from '../../leaves.ts';
import { wholesOf } from '../injection/answers.ts';
import { accepts, type Whole } from '../injection/records.ts';
import type { Case } from '../suite.ts';

type Use = 'href' | 'img' | 'endpoint';

interface Vector {
  readonly id: string;
  readonly v: string;
  /** What the URL standard makes of it, for each use. Ours may be stricter. */
  readonly expect: Readonly<Record<Use, 'allow' | 'block' | 'policy'>>;
}

const blocked = { href: 'block', img: 'block', endpoint: 'block' } as const;
const builtIn: readonly Vector[] = [
  { id: 'own script', v: 'JaVa\nScRiPt:alert(1)', expect: blocked },
  { id: 'own data', v: 'data:text/html,<script>alert(1)</script>', expect: blocked },
  { id: 'own user', v: 'https://shop:secret@evil.example/', expect: blocked },
  { id: 'own host', v: 'https://a b/', expect: blocked },
  { id: 'own good', v: 'https://shop.example/a', expect: { href: 'allow', img: 'allow', endpoint: 'allow' } },
];
const vectors = [...builtIn, ...readVectors<Vector>('attack/url-vectors.json')];

export type Slot =
  | { readonly kind: 'field'; readonly subject: Subject; readonly whole: Whole; readonly path: Path; readonly use: Use }
  | { readonly kind: 'attribute'; readonly subject: Subject; readonly name: string; readonly use: Use }
  | { readonly kind: 'option'; readonly backend: string; readonly name: string; readonly use: Use };

/** Whoever takes all of these takes any text; whoever lets one of them through by mistake still refuses others. */
const refused = ['javascript:alert(1)', 'https://shop:secret@evil.example/', 'https://a%20b/', 'https://['];

/** What something that takes addresses takes them for; nothing where it takes any text, or none. */
const useOf = (takes: (text: string) => boolean): Use | undefined => {
  if (!takes('https://shop.example/a') || refused.every(takes)) return undefined;
  return takes('mailto:ana@shop.example') ? 'href' : 'img';
};

const kept = (schema: z.ZodMiniType, text: string): boolean => {
  const { success, data } = schema.safeParse(text);
  return success && data === text;
};

const fieldSlots: Slot[] = everyWidget.flatMap((subject) =>
  wholesOf(subject).flatMap((whole) =>
    whole.slots.flatMap((path): Slot[] => {
      const use = useOf((text) => accepts(whole, path, text));
      return use ? [{ kind: 'field', subject, whole, path, use }] : [];
    }),
  ),
);

const attributeSlots: Slot[] = everyWidget.flatMap((subject) =>
  Object.entries(subject.widget.attributes as Shape).flatMap(([name, schema]): Slot[] => {
    const use = useOf((text) => kept(schema, text));
    return use ? [{ kind: 'attribute', subject, name: toKebab(name), use }] : [];
  }),
);

const optionSlots: Slot[] = everyBackend.flatMap(({ name: backend, backend: { options: schema }, options }) =>
  Object.keys(options).flatMap((name): Slot[] => {
    const use = useOf((text) => {
      const { success, data } = schema.safeParse(withLeaf(options, [name], text));
      return success && (data as Record<string, unknown>)[name] === text;
    });
    return use ? [{ kind: 'option', backend, name, use: 'endpoint' }] : [];
  }),
);

const nameOf = (slot: Slot): string => {
  if (slot.kind === 'option') return `${slot.name} of the backend ${slot.backend}`;
  if (slot.kind === 'attribute') return `${slot.name} of ${slot.subject.name}`;
  const { resource, list } = slot.whole;
  return `${fieldOf([resource, ...(list ? [list, 0] : []), ...slot.path])} of ${slot.subject.name}`;
};

export interface AddressCase extends Case {
  readonly slot: Slot;
  readonly text: string;
  readonly allowed: boolean;
}

export const addressCases: readonly AddressCase[] = fieldSlots.concat(attributeSlots, optionSlots).flatMap((slot) =>
  vectors.map(({ id, v, expect }) => ({
    id: `${id} in ${nameOf(slot)}`,
    slot,
    text: v,
    allowed: expect[slot.use] === 'allow',
  })),
);
