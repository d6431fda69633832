import { isImageLink } from '../../../src/model/link.ts';
import { everyWidget } from '../../every-widget.ts';
import { leavesOf } from '../../leaves.ts';
import type { Performed } from './perform.ts';
import type { Stage } from './stage.ts';

/** Where the pictures of the samples lie. */
const hosts = new Set(
  everyWidget.flatMap(({ sample }) =>
    leavesOf(sample.data).flatMap(([, leaf]) =>
      typeof leaf === 'string' && leaf.startsWith('https://') ? [new URL(leaf).host] : [],
    ),
  ),
);

const addressOf = (text: string, base: string): string | undefined => {
  try {
    return new URL(text, base).href;
  } catch {
    return undefined;
  }
};

/** A payload that is itself a good address of a picture may be asked for where a picture belongs. */
const pictures = (stage: Stage, site: string): Set<string | undefined> =>
  new Set(
    stage.cases.map(({ payload: { text } }) => (isImageLink(text) ? addressOf(text, `${site}/stage/`) : undefined)),
  );

/** An option may name a server, which is then asked. */
const named = ({ options = {} }: Stage, host: string): boolean =>
  Object.values(options).some((text) => text.toLowerCase().includes(host));

/** What a whole page did that none of its payloads may make it do. */
export const problemsOf = (
  stage: Stage,
  { executed, uncaught, violations, requested, injected, states }: Performed,
  site: string,
): string[] => {
  const allowed = pictures(stage, site);
  const isListed = (address: string): boolean => {
    // Chromium reads some addresses that the URL standard does not.
    if (!URL.canParse(address)) return stage.cases.some(({ payload: { text } }) => address.startsWith(text));
    const { host, origin, href } = new URL(address);
    return origin === site || hosts.has(host) || allowed.has(href) || named(stage, host);
  };
  return [
    ...states.filter((state) => stage.state && state !== stage.state).map((state) => `is ${state}`),
    ...executed.map((text) => `executed: ${text}`),
    ...uncaught.map((text) => `uncaught: ${text}`),
    // Pictures of the samples are not the page's own: the policy is kept by the browser, for the shop to widen.
    ...violations
      .filter((text) => !(text.startsWith('img-src ') && isListed(text.split(' ')[1]!)))
      .map((text) => `against the policy: ${text}`),
    ...requested.filter((address) => !isListed(address)).map((address) => `asked for ${address}`),
    ...injected.map((text) => `in the page: ${text}`),
  ];
};
