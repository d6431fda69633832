import type { Ask } from '../../backend.ts';
import type { Filter, ReviewsQuery } from '../../model/review.ts';
import type { ReviewPage } from '../../model/scan-reviews.ts';
import { asksFor, listAt } from './answer.ts';
import { numberIn } from './count.ts';
import type { Mapping } from './options.ts';
import { nextPlace, readPlace, valuesOf } from './paging.ts';
import { reshaper } from './record.ts';
import { ask, type Source } from './request.ts';

/** What our filters look at: where nothing is mapped there, none of the reviews would ever fit. */
const looksAt: Readonly<Record<Filter, string>> = {
  ratings: 'rating',
  photos: 'photos',
  purchase: 'purchase',
  language: 'language',
  search: 'body',
};

const offered = ({ fields = {}, filters = [] }: Mapping) =>
  Object.entries(looksAt).flatMap(([filter, field]) =>
    field in fields || filters.includes(filter as Filter) ? [filter as Filter] : [],
  );

const isOn = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : !!value);

interface Page extends ReviewPage {
  readonly matching?: number | undefined;
}

/**
 * Reviews of one product, or of the shop where the template asks for none. What the server cannot filter is looked for
 * in its pages.
 */
export const readReviews = async (source: Source, query: ReviewsQuery, given: Ask): Promise<unknown> => {
  const { mapping, options } = source;
  const { sorts, filters = [], paging = { kind: 'none' }, fields } = mapping;
  const { kind, most = Infinity } = paging;
  if (query.product === undefined && asksFor('product', mapping))
    throw new Error('only the reviews of one product can be asked for here; give the widget a product');
  const shaping = reshaper(fields);
  const active = offered(mapping).filter((name) => isOn(query[name]));
  const byServer = active.every((name) => filters.includes(name));
  const chosen = Object.fromEntries(byServer ? active.map((name) => [name, query[name]]) : []);
  let known = true;

  const turn = async (cursor: string | undefined, size: number): Promise<Page> => {
    const place = readPlace(cursor);
    const limit = Math.min(size, most);
    const values = { product: query.product, sort: sorts?.[query.sort], ...chosen, ...valuesOf(paging, place, limit) };
    const asking = ask(given, source, values, kind === 'next' ? place.mark : undefined);
    const [answered, reshape] = await Promise.all([asking, shaping]);
    const list = listAt(answered, mapping);
    known &&= list !== undefined;
    const items = (list ?? []).map(reshape);
    const count = numberIn(answered, mapping.total);
    const matching = numberIn(answered, mapping.matching) ?? count;
    const page = { items, limit, count: byServer ? matching : count };
    return {
      items,
      // A count that follows the filters is none of all.
      total: active.length > 0 && byServer && mapping.matching === undefined ? undefined : count,
      matching,
      next: nextPlace(paging, answered, place, page, options.endpoint),
    };
  };

  const answer = async (): Promise<unknown> => {
    if (kind === 'none') {
      const [{ selectReviews }, { items }] = await Promise.all([
        import('../../model/select-reviews.ts'),
        turn(undefined, Infinity),
      ]);
      return selectReviews({ items }, query);
    }
    if (byServer) return turn(query.cursor, query.limit);
    const { scanReviews } = await import('../../model/scan-reviews.ts');
    return scanReviews(query, turn);
  };

  const found = await answer();
  if (!known) return undefined;
  return {
    ...(found as object),
    filters: offered(mapping),
    ...((sorts ?? kind !== 'none') && { sorts: Object.keys(sorts ?? {}) }),
  };
};
