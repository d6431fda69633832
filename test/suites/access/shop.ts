import { fieldsOf } from '../../../examples/playground/fields.ts';
import { restAnswers, shopData, tagFor } from '../../browsers/shop.ts';
import { openSite, type Answer, type Site } from '../../browsers/site.ts';
import type { PageData } from '../../../src/model/page-data.ts';
import { widgetParts } from '../../built.ts';
import { emptied, everyWidget, type Subject } from '../../every-widget.ts';
import { pageScript } from './page-script.ts';

/** How the page looks: what a shop paints and which way it reads. */
export const looks = {
  light: { paint: '#fff;color:#1a1d21', locale: 'en' },
  dark: { paint: '#14171a;color:#e8eaed', locale: 'en' },
  'right to left': { paint: '#fff;color:#1a1d21', locale: 'ar' },
} as const;
export type Look = keyof typeof looks;

/** How the server answers: the last part is the endpoint. */
export const moods = ['trust', 'none', 'broken', 'never', 'refusing', 'away', 'two', 'four'] as const;
export type Mood = (typeof moods)[number];

const isWrite = (path: string, method: string | undefined): boolean => method === 'POST' && !path.endsWith('/lookup');

/** A server that takes what is sent. */
const receipt: Answer = (_, request, response) => {
  response.writeHead(201, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ key: request.headers['idempotency-key'], id: 'w-1', status: 'pending' }));
};

const fields = ['rating', 'title', 'body', 'text', 'author.name', 'email', 'reason', 'explanation', 'goodFaith'];

/** A server that objects to all of it. */
const refusal: Answer = (_, __, response) => {
  response.writeHead(422, { 'content-type': 'application/json' });
  const wrong = Object.fromEntries(fields.map((field) => [field, 'This cannot be taken as it is.']));
  response.end(JSON.stringify({ error: { code: 'invalid', message: 'Please look again.', fields: wrong } }));
};

const status =
  (code: number): Answer =>
  (_, __, response) =>
    void response.writeHead(code).end();

/** The same, with one score everywhere. */
const rated = (stars: number): PageData =>
  JSON.parse(JSON.stringify(shopData), (key, value: unknown) =>
    key === 'rating' || key === 'average' ? stars : value,
  ) as PageData;

const asked = restAnswers();
const writes: Partial<Record<Mood, Answer>> = { refusing: refusal, away: status(503) };
const reads: Partial<Record<Mood, Answer>> = {
  none: restAnswers(emptied(shopData)),
  broken: status(500),
  never: () => undefined,
  two: restAnswers(rated(2)),
  four: restAnswers(rated(4)),
};

const answerIn =
  (mood: Mood): Answer =>
  (url, request, response) =>
    isWrite(url.pathname, request.method)
      ? (writes[mood] ?? receipt)(url, request, response)
      : (reads[mood] ?? asked)(url, request, response);

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="#567"/></svg>';

const partOf = ({ widget }: Subject, attributes: Readonly<Record<string, string>>): string | undefined =>
  widget.choice?.shares(
    Object.fromEntries(Object.keys(widget.attributes).map((name) => [name, attributes[name]])) as never,
  );

/** Others of the page that choose together with it: bars press only where a list follows. */
const companions = (subject: Subject): Subject[] =>
  everyWidget.filter((other) => {
    const part = partOf(subject, subject.sample.attributes);
    return other !== subject && part !== undefined && partOf(other, other.sample.attributes) === part;
  });

/** Attributes of a tag as a suite shows it; `bare` has none of the sample's. */
export type Attributes = Readonly<Record<string, string>>;

export const flagsOf = ({ widget }: Subject): Attributes =>
  Object.fromEntries(
    fieldsOf(widget.attributes)
      .filter(({ kind, common }) => kind === 'flag' && !common)
      .map(({ name }) => [name, '']),
  );

/** One tag for each value of each choice it has, beside its first. */
export const choicesOf = ({ widget }: Subject): Attributes[] =>
  fieldsOf(widget.attributes)
    .filter(({ kind, common }) => kind === 'choice' && !common)
    .flatMap(({ name, values, standard }) =>
      values.filter((value) => value !== standard).map((value) => ({ [name]: value })),
    );

interface Shown {
  readonly widget: string;
  readonly attributes: Attributes;
  readonly bare?: boolean;
  readonly mood: Mood;
  readonly look: Look;
  /** More style of the page. */
  readonly style?: string;
}

export const addressOf = (shown: Shown): string => `/show?${new URLSearchParams({ as: JSON.stringify(shown) })}`;

const pageOf = ({ widget, attributes, bare, mood, look, style = '' }: Shown): string => {
  const subject = everyWidget.find(({ name }) => name === widget)!;
  const { paint, locale } = looks[look];
  const without = { ...subject, sample: { ...subject.sample, attributes: {} } };
  const tag = tagFor(bare ? without : subject, { ...attributes, 'data-subject': '' });
  return [
    `<!doctype html><html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width"><title>A shop</title>',
    `<style>body{margin:16px;font:16px/1.5 sans-serif;background:${paint}}a{color:inherit}${style}</style>`,
    // What a press loads is there before, so that no suite has to guess how long that takes.
    ...widgetParts(widget).map((file) => `<link rel="modulepreload" href="/candor/${file.replace('cdn/', '')}">`),
    `<script src="/access.js"></script>`,
    `<script async src="/candor/candor.js" data-backend="rest" data-endpoint="/${mood}"></script></head><body>`,
    `<main><h1>Wool coat</h1><button id="before">Before</button>${tag}<button id="after">After</button></main>`,
    `<div hidden>${companions(subject)
      .map((other) => tagFor(other))
      .join('')}</div>`,
    '</body></html>',
  ].join('\n');
};

/** A page within a page: no window of every engine is as narrow, or as low, as the screen of a phone at 400 %. */
export const framed = (address: string, width: number, height: number): string =>
  `/frame?${new URLSearchParams({ address, width: String(width), height: String(height) })}`;

const frameOf = (given: URLSearchParams): string => {
  const address = given.get('address')!.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!doctype html><html lang="en"><title>A frame</title><body style="margin:0">
<iframe title="A shop" src="${address}" width="${given.get('width')}" height="${given.get('height')}" style="border:0"></iframe>
<script src="/frame.js"></script>`;
};

/** What the suites call is that of the page within. */
const frameScript =
  'addEventListener("load", () => { window.access = frames[0].access; document.documentElement.dataset.framed = ""; })';

/** A shop that shows any tag in any look, on a server of any mood. */
export const openShop = async (): Promise<Site> => {
  const script = await pageScript();
  const send =
    (type: string, bodyOf: (parameters: URLSearchParams) => string): Answer =>
    ({ searchParams }, _, response) => {
      response.writeHead(200, { 'content-type': type });
      response.end(bodyOf(searchParams));
    };
  return openSite({
    pages: {},
    answers: {
      '/show': send('text/html', (given) => pageOf(JSON.parse(given.get('as')!) as Shown)),
      '/frame.js': send('text/javascript', () => frameScript),
      '/frame': send('text/html', frameOf),
      '/access.js': send('text/javascript', () => script),
      '/images/': send('image/svg+xml', () => picture),
      ...Object.fromEntries(moods.map((mood) => [`/${mood}`, answerIn(mood)])),
    },
  });
};
