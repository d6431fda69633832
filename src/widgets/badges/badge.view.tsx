import { Facts, type FactsProps } from './facts.view.tsx';
import { Picture } from './picture.view.tsx';

/** A sentence that says on what it rests, and opens to its facts. */
export const BadgeItem = ({ onOpen, ...props }: FactsProps & { readonly onOpen: () => void }) => {
  const { badge, standing, say, format } = props;
  const checked = standing === 'checked';
  // No picture lends weight to what nobody has checked, nor to what has run out.
  const pictured = checked || (badge.kind === 'payment' && standing === 'stated');
  return (
    <li part={checked ? 'badge badge-proof' : 'badge'} class={standing}>
      <details onToggle={({ currentTarget }) => currentTarget.open && onOpen()}>
        <summary>
          {pictured && badge.image && <Picture url={badge.image} />}
          <span class="words">
            <span class="name">
              <bdi>{standing === 'seen' ? say('connection') : badge.name}</bdi>
            </span>
            <span class="note" part="caption">
              {say(`standing_${standing}`, {
                issuer: badge.issuer?.name ?? '',
                date: badge.validUntil ? format.date(badge.validUntil) : '',
              })}
            </span>
          </span>
        </summary>
        <Facts {...props} />
      </details>
    </li>
  );
};
