import { readVectors } from '../../data.ts';

export interface Payload {
  /** The set and its number there: `xss x00012`. */
  readonly id: string;
  readonly text: string;
}

const builtIn = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  'javascript:alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
  '</style></template><iframe srcdoc="<script>parent.alert(1)</script>">',
  '\u202Eevil\u202C \u2066bidi\u2069 Ann\u202Aa',
  '&lt;b&gt; &amp;amp; %3Cscript%3E $& $1 ${alert(1)}',
].map((text, place) => ({ id: `own ${place}`, text }));

/** What is longer is cut short on purpose somewhere; the suite `text` has it. */
const longest = 2_000;

/** Every payload of the sets, each text once. */
export const payloads: readonly Payload[] = [
  ...new Map(
    [
      ...builtIn,
      ...readVectors<{ id: string; p: string }>('attack/xss-core.json').map(({ id, p }) => ({
        id: `xss ${id}`,
        text: p,
      })),
      ...readVectors<{ id: string; v: string }>('attack/url-vectors.json').map(({ id, v }) => ({
        id: `url ${id}`,
        text: v,
      })),
      ...readVectors<{ id: string; v: string }>('attack/text-vectors.json').map(({ id, v }) => ({
        id: `text ${id}`,
        text: v,
      })),
      ...readVectors<string>('attack/blns.json').map((text, place) => ({ id: `blns ${place}`, text })),
    ]
      .filter(({ text }) => text !== '' && text.length <= longest)
      .map((payload) => [payload.text, payload]),
  ).values(),
];
