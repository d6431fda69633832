/** Blocks of JSON-LD as WooCommerce prints them on a product page: the newest five of 128 reviews. */
const address = 'https://shop.example/product/wool-coat/';

const review = (author: string, rating: string, date: string, body: string) => ({
  '@type': 'Review',
  reviewRating: { '@type': 'Rating', bestRating: '5', ratingValue: rating, worstRating: '1' },
  author: { '@type': 'Person', name: author },
  reviewBody: body,
  datePublished: date,
});

const product = {
  '@context': 'https://schema.org/',
  '@type': 'Product',
  '@id': `${address}#product`,
  name: 'Wool coat',
  url: address,
  description: 'A coat for the coast.',
  image: 'https://shop.example/wp-content/uploads/coat.jpg',
  sku: 'WC-COAT',
  offers: [
    {
      '@type': 'Offer',
      priceSpecification: [{ '@type': 'UnitPriceSpecification', price: '149.00', priceCurrency: 'EUR' }],
      availability: 'https://schema.org/InStock',
      url: address,
      seller: { '@type': 'Organization', name: 'Nordwind', url: 'https://shop.example' },
    },
  ],
  aggregateRating: { '@type': 'AggregateRating', ratingValue: '4.31', reviewCount: 128 },
  review: [
    review('Ana K.', '5', '2026-10-03T09:12:00+02:00', 'Warm &amp; dry.'),
    review('Ben', '2', '2026-10-01T18:00:00+02:00', 'Runs small.\nSent it back.'),
    review('Chloë', '4', '2026-09-28T07:30:00+02:00', 'I&#8217;d buy it again'),
    review('Dan', '1', '2026-09-20T12:00:00+02:00', 'A button fell off'),
    review('Eva', '5', '2026-09-11T20:45:00+02:00', 'Good <strong>pockets</strong>'),
  ],
};

const breadcrumbs = {
  '@context': 'https://schema.org/',
  '@type': 'BreadcrumbList',
  itemListElement: [
    { '@type': 'ListItem', position: 1, item: { name: 'Home', '@id': 'https://shop.example' } },
    { '@type': 'ListItem', position: 2, item: { name: 'Wool coat', '@id': address } },
  ],
};

const organization = {
  '@context': 'https://schema.org/',
  '@type': 'Organization',
  name: 'Nordwind',
  aggregateRating: { '@type': 'AggregateRating', ratingValue: '4.9', reviewCount: 5120 },
};

/** A script of JSON-LD for each. */
export const jsonLd = (...blocks: readonly unknown[]): string =>
  blocks
    .map((block) => `<script type="application/ld+json">${JSON.stringify(block).replaceAll('<', '\\u003c')}</script>`)
    .join('');

export const wooBlocks = { product, breadcrumbs, organization };

/** What they stand in: a head with the page's address, and the blocks at the end of the body. */
export const wooHead = `<link rel="canonical" href="${address}">`;
export const wooJsonLd = jsonLd(organization, breadcrumbs, product);
