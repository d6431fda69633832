/** Reviews of the one product this shop has reviews of, as shoppers wrote them: three to a page, one far below the others. */
export const reviews = Array.from({ length: 24 }, (_, index) => ({
  summary: `Title ${index + 1}`,
  body: index === 6 ? 'The zip broke <b>twice</b> & nobody answered.' : `What buyer ${index + 1} wrote.`,
  rating: index === 6 ? 1 : 3 + (index % 3),
  authorName: index === 0 ? 'Ana K.' : `Buyer ${index + 1}`,
  authorLocation: index === 0 ? 'Utrecht' : null,
  upvotes: index === 6 ? 9 : 0,
  downvotes: 0,
  response: index === 6 ? 'Sorry to hear: a new one is on its way.' : null,
  createdAt: new Date(Date.UTC(2026, 0, 1 + index, 12)),
}));

export const slug = 'wool-coat';
export const unreviewed = 'plain-scarf';
