import { configure, type Handle, mount } from 'candor';

const product = 'wool-coat';
const find = <Found extends HTMLElement>(selector: string): Found => document.querySelector<Found>(selector)!;

configure({ backend: 'rest', endpoint: '/trust' });

mount('#rating', 'rating', { product, href: '#reviews' });
mount('#summary', 'summary', { product, headingLevel: 3 });

const layoutButton = find<HTMLButtonElement>('#layout');
const toggleButton = find<HTMLButtonElement>('#toggle');
let layout: 'list' | 'grid' = 'list';
let reviews: Handle | undefined;

const show = (): void => {
  reviews = mount('#all-reviews', 'reviews', { product, layout, headingLevel: 3 });
  // A choice of layout means little before there is something to lay out.
  reviews.on('ready', () => (layoutButton.hidden = false));
};

const hide = (): void => {
  reviews?.destroy();
  reviews = undefined;
  layoutButton.hidden = true;
};

layoutButton.addEventListener('click', () => {
  layout = layout === 'list' ? 'grid' : 'list';
  layoutButton.setAttribute('aria-pressed', String(layout === 'grid'));
  reviews?.set({ layout });
});

toggleButton.addEventListener('click', () => {
  if (reviews) hide();
  else show();
  toggleButton.textContent = reviews ? 'Hide reviews' : 'Show reviews';
  toggleButton.setAttribute('aria-expanded', String(reviews !== undefined));
});

layoutButton.hidden = true;
show();
