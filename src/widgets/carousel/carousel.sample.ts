import type { Sample } from '../../widget.ts';

const review = (place: number, rating: number, title: string, body: string, author: string) => ({
  id: `r-${place}`,
  product: 'wool-coat',
  rating,
  title,
  body,
  language: 'en',
  author: { name: author, location: 'Utrecht' },
  publishedAt: `2026-11-${30 - place}`,
  experiencedAt: `2026-10-${30 - place}`,
  purchase: 'confirmed',
  source: 'invited',
});

export const sample: Sample = {
  attributes: { href: '#reviews' },
  data: {
    reviews: {
      items: [
        review(10, 4, 'Warm, runs small', 'Order one size up. The sleeves are the length they say.', 'Ana K.'),
        review(11, 5, 'Third winter', 'Still closes at the neck, still keeps the wind out.', 'Peter H.'),
        {
          ...review(
            12,
            2,
            'A button came off',
            'On the second day. The shop sent another, without the thread.',
            'Iris V.',
          ),
          reply: { author: 'Nordwind', body: 'Sorry. Every coat now leaves with thread.', publishedAt: '2026-11-19' },
        },
        review(13, 5, 'Worth the wait', 'It came two days late, and I would order it again.', 'Nils A.'),
        { ...review(14, 5, 'Gern wieder', 'Warm und leicht.', 'Katrin V.'), language: 'de', source: 'web' },
        review(15, 4, 'Good cloth', 'Dense without being stiff. It gathers lint.', 'Owen P.'),
        { ...review(16, 5, 'A present', 'He wears it every day.', 'Marta O.'), incentive: '10% off the next order' },
        review(17, 3, 'Fine', 'A coat. Heavier than it looks.', 'Sam T.'),
        review(18, 5, 'Just right', 'Fits over a jumper.', 'Lena F.'),
        review(19, 4, 'Warm enough', 'For the city, not for the hills.', 'Jo B.'),
      ],
      total: 128,
    },
  },
};
