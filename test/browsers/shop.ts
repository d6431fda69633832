import { type PageData, select } from '../../src/model/page-data.ts';
import { everyWidget, type Subject } from '../every-widget.ts';
import type { Answer } from './site.ts';

const keyOf = (record: unknown): string => JSON.stringify(record);

/** What all samples say together: each record once. */
const together = (): PageData => {
  const data: Record<string, Record<string, unknown>> = {};
  for (const { sample } of everyWidget) {
    for (const [name, answer] of Object.entries(sample.data as Record<string, Record<string, unknown>>)) {
      const before = data[name] ?? {};
      const merged: Record<string, unknown> = { ...answer, ...before };
      for (const [field, value] of Object.entries(answer)) {
        if (!Array.isArray(value)) continue;
        const known = (before[field] as unknown[] | undefined) ?? [];
        const keys = new Set(known.map(keyOf));
        merged[field] = [...known, ...value.filter((record) => !keys.has(keyOf(record)))];
      }
      data[name] = merged;
    }
  }
  return data;
};

export const shopData: PageData = together();

const listOf = (text: string | null): string[] | undefined => text?.split(',');

/** Answers the wire contract from `data`, as a server of the `rest` backend does. */
export const restAnswers =
  (data: PageData = shopData): Answer =>
  ({ pathname, searchParams }, _, response) => {
    const get = (name: string) => searchParams.get(name) ?? undefined;
    const name = pathname.split('/')[2];
    if (name === 'ratings') return select.ratings(data, { products: listOf(get('products') ?? null) ?? [] });
    if (name === 'badges') return select.badges(data, {});
    if (name === 'policies') return select.policies(data, {});
    if (name === 'shipments') return data.shipment;
    if (name === 'questions')
      return select.questions(data, {
        limit: Number(get('limit') ?? 10),
        ...(get('product') && { product: get('product')! }),
        ...(get('cursor') && { cursor: get('cursor')! }),
        ...(get('search') && { search: get('search')! }),
      });
    if (name !== 'reviews') return void response.writeHead(404).end();
    return select.reviews(data, {
      sort: (get('sort') ?? 'newest') as 'newest',
      limit: Number(get('limit') ?? 10),
      ...(get('product') && { product: get('product')! }),
      ...(get('cursor') && { cursor: get('cursor')! }),
      ...(get('ratings') && { ratings: listOf(get('ratings')!)!.map(Number) }),
      ...(get('photos') && { photos: true }),
      ...(get('purchase') && { purchase: 'confirmed' as const }),
      ...(get('language') && { language: get('language')! }),
      ...(get('search') && { search: get('search')! }),
    });
  };

/** A widget's tag as its sample writes it, with a link of the shop as its fallback. */
export const tagFor = ({ name, sample }: Subject, attributes: Readonly<Record<string, string>> = {}): string => {
  const written = Object.entries({ loading: 'eager', ...sample.attributes, ...attributes })
    .map(([attribute, value]) => ` ${attribute}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`)
    .join('');
  return `<candor-${name}${written}><a href="#reviews">Read the reviews</a></candor-${name}>`;
};

export const everyTag = everyWidget.map((subject) => tagFor(subject)).join('\n');

export const restScript = '<script async src="/candor/candor.js" data-backend="rest" data-endpoint="/trust"></script>';

interface Parts {
  readonly head?: string;
  readonly body: string;
}

export const html = ({ head = restScript, body }: Parts): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>A shop</title>${head}</head><body>${body}</body></html>`;

const readmes = import.meta.glob<string>('../../src/widgets/*/README.md', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** The rules that a widget's README gives the shop to hold its place before the script arrives. */
export const reservationOf = (name: string): string => {
  const readme = readmes[`../../src/widgets/${name}/README.md`] ?? '';
  const blocks = [...readme.matchAll(/```css\n([^`]*)```|`([^`\n]*\{[^`\n]*)`/g)].map(
    ([, block, line]) => block ?? line!,
  );
  const rules = blocks.filter((block) => block.includes(`candor-${name}:not(:defined)`));
  if (rules.length === 0)
    throw new Error(`src/widgets/${name}/README.md does not say how to hold its place with :not(:defined)`);
  return rules.join('\n');
};
