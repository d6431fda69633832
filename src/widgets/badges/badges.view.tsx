import type { AttributesOf, ViewProps } from '../../widget.ts';
import { BadgeItem } from './badge.view.tsx';
import type { attributes as shape } from './badges.attributes.ts';
import type { BadgesEmits } from './badges.emits.ts';
import { isMark, shownBadges, standingOf } from './badges.standing.ts';
import type { BadgesReads } from './badges.ts';
import type { text } from './badges.text.ts';
import { Picture } from './picture.view.tsx';

type Props = ViewProps<AttributesOf<typeof shape>, BadgesReads, typeof text, undefined, BadgesEmits>;

/** What can be opened comes first; ways to pay that are but a name stand together below, under one sentence. */
export const BadgesView = ({ attributes, data, say, format, emit }: Props) => {
  const shown = shownBadges(data.badges.items, location.protocol, attributes.kinds);
  if (shown.length === 0) return null;
  const marks = shown.filter(isMark);
  const rest = shown.filter((badge) => !isMark(badge));
  const now = Date.now();
  return (
    <div class={`all ${attributes.layout}`} role="group" aria-label={attributes.label ?? say('badges')}>
      {rest.length > 0 && (
        <ul class="badges" part="badges">
          {rest.map((badge) => (
            <BadgeItem
              key={badge.id}
              badge={badge}
              standing={standingOf(badge, now)}
              now={now}
              say={say}
              format={format}
              onOpen={() => emit('badge-open', { id: badge.id })}
            />
          ))}
        </ul>
      )}
      {marks.length > 0 && (
        <div class="payments" part="payments">
          <p class="note" part="caption">
            {say('accepted')}
          </p>
          <ul class="marks">
            {marks.map(({ id, name, image }) => (
              <li key={id} part="badge badge-payment">
                {image && <Picture url={image} />}
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
};
