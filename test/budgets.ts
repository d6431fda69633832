import { backends, widgets } from '../src/registry.ts';
import { presets } from '../src/backends/http/presets.ts';
import { addedBy, backendFiles, backendParts, brotli, builtFrom, pageWith, weigh } from './built.ts';

interface Budget {
  /** As the README says it. */
  readonly what: string;
  /** Brotli, of the built files. */
  readonly bytes: number;
  /** What is weighed: each by a name for the test's title. */
  readonly weights: Readonly<Record<string, () => number>>;
}

/** A widget that is not named here is a simple one. */
const larger = ['rating', 'carousel', 'summary', 'reviews', 'policies', 'tracker', 'questions', 'review-form'];
const simple = Object.keys(widgets).filter((name) => !larger.includes(name));

/** The one place of the budgets; the README quotes them. */
export const budgets: readonly Budget[] = [
  { what: '`candor.js`, the pasted loader', bytes: 800, weights: { 'candor.js': () => brotli('cdn/candor.js') } },
  { what: 'a page with a rating', bytes: 19_900, weights: { rating: () => weigh(pageWith('rating')) } },
  { what: 'a page with a review carousel', bytes: 25_200, weights: { carousel: () => weigh(pageWith('carousel')) } },
  {
    what: 'each further simple widget',
    bytes: 2_500,
    weights: Object.fromEntries(simple.map((name) => [name, () => addedBy(name)])),
  },
  { what: 'the summary, added to a page', bytes: 4_300, weights: { summary: () => addedBy('summary') } },
  { what: 'the reviews list, added to a page', bytes: 9_000, weights: { reviews: () => addedBy('reviews') } },
  { what: 'the policies, added to a page', bytes: 5_800, weights: { policies: () => addedBy('policies') } },
  { what: 'the tracker, added to a page', bytes: 8_300, weights: { tracker: () => addedBy('tracker') } },
  { what: 'the questions, added to a page', bytes: 4_000, weights: { questions: () => addedBy('questions') } },
  {
    what: 'the review form’s button, added to a page',
    bytes: 3_100,
    weights: { button: () => addedBy('review-form') },
  },
  {
    what: 'the form that it opens',
    bytes: 5_400,
    weights: { form: () => brotli(builtFrom('src/widgets/review-form/writing.view.tsx')) },
  },
  {
    what: 'each backend',
    bytes: 2_500,
    weights: Object.fromEntries(
      Object.keys(backends)
        .filter((name) => name !== 'http')
        .map((name) => [name, () => weigh(backendFiles(name))]),
    ),
  },
  { what: 'the http backend', bytes: 3_050, weights: { http: () => weigh(backendFiles('http')) } },
  {
    what: 'each file a backend loads later',
    bytes: 2_500,
    weights: Object.fromEntries(
      Object.keys(backends).map((name) => [name, () => Math.max(0, ...backendParts(name).map(brotli))]),
    ),
  },
  {
    what: 'what http reads ratings or reviews by',
    bytes: 1_500,
    weights: Object.fromEntries(
      ['ratings', 'reviews'].map((name) => [name, () => brotli(builtFrom(`src/backends/http/${name}.ts`))]),
    ),
  },
  {
    what: 'each preset of http',
    bytes: 1_000,
    weights: Object.fromEntries(
      Object.keys(presets).map((name) => [name, () => brotli(builtFrom(`src/backends/http/presets/${name}.ts`))]),
    ),
  },
  {
    what: '`candor.all.js`, every widget in one file',
    bytes: 64_000,
    weights: { 'candor.all.js': () => brotli('cdn/candor.all.js') },
  },
];
