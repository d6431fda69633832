import { badges } from '../../model/badge.ts';
import { defineWidget, type Read, read } from '../../widget.ts';
import { attributes } from './badges.attributes.ts';
import styles from './badges.css?inline';
import { shownBadges } from './badges.standing.ts';
import { text } from './badges.text.ts';
import { BadgesView } from './badges.view.tsx';

export type BadgesReads = { badges: Read<typeof badges> };

/** What a shop states of itself and its ways to pay, each with what it rests on, where the worry is. */
export default defineWidget({
  attributes,
  reads: (): BadgesReads => ({ badges: read(badges, {}) }),
  view: BadgesView,
  styles,
  text,
  reserve: { minHeight: 48 },
  isEmpty: ({ badges }, { kinds }) => shownBadges(badges.items, location.protocol, kinds).length === 0,
});
