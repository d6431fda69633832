import { mount } from 'candor';

const list = document.createElement('candor-reviews');
list.addEventListener('candor-filter', ({ detail }) => detail.sort satisfies string);
list.addEventListener('click', ({ clientX }) => clientX);
document.querySelector('candor-tracker')?.addEventListener('candor-parcel', ({ detail }) => detail.id.trim());
document.addEventListener('candor-filter', ({ detail }) => {
  if (detail.widget === 'reviews') detail.search.trim();
  // @ts-expect-error A summary's filter has no words that were searched for.
  else detail.search.trim();
});
// @ts-expect-error No widget tells this.
list.addEventListener('candor-filter', ({ detail }) => detail.colour);

export const handle = mount(document.body, 'reviews', { product: 'wool-coat' });
