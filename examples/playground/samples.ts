import { widgets, type WidgetName } from '../../src/registry.ts';
import type { Sample } from '../../src/widget.ts';

const samples = import.meta.glob<{ sample: Sample }>('../../src/widgets/*/*.sample.ts', { eager: true });
const pictures = Object.values(
  import.meta.glob<string>('../store/images/reviews/*.jpg', { eager: true, query: '?no-inline', import: 'default' }),
);

export const names = Object.keys(widgets) as WidgetName[];

export const isName = (name: string): name is WidgetName => Object.hasOwn(widgets, name);

/** What stands between the tags, where the scene has something there. */
export const fallbackText = 'What the page itself says here.';

/** The sample a widget brings along; one without shows how it does with nothing. */
export const sampleOf = (name: WidgetName): Sample =>
  samples[`../../src/widgets/${name}/${name}.sample.ts`]?.sample ?? { attributes: {}, data: {} };

const isPicture = (value: unknown): boolean =>
  typeof value === 'string' && /^https:\/\/[^/]+\.example\/.*\.(?:jpe?g|png|webp|avif)$/.test(value);

/** Addresses below `.example` lead nowhere (RFC 2606), so pictures of the demo store take the place of those. */
export const withPictures = (data: Sample['data']): Sample['data'] => {
  let next = 0;
  const local = () => new URL(pictures[next++ % pictures.length]!, location.href).href;
  return JSON.parse(JSON.stringify(data), (_, value: unknown) =>
    isPicture(value) ? local() : value,
  ) as Sample['data'];
};
