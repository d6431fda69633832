import type { Resources } from '../options.ts';

/** The module productcomments of PrestaShop, at the address of the shop. A product is its number. */
export default {
  ratings: {
    path: '/module/productcomments/CommentGrade?id_products[]={products}',
    items: 'products',
    fields: { product: 'id_product', average: 'average_grade', count: 'comments_nb' },
  },
  reviews: {
    path: '/module/productcomments/ListComments?id_product={product}&page={page}',
    // Its only order; how many a page has is a setting of the shop.
    sorts: { newest: '' },
    paging: { kind: 'page' },
    items: 'comments',
    total: 'comments_nb',
    fields: {
      id: 'id_product_comment',
      rating: 'grade',
      title: { path: 'title', as: 'entities' },
      body: { path: 'content', as: 'entities' },
      // `date_add` is written for readers, in the format of the shop's language: the day is not certain, so none is said.
      'author.name': { path: 'customer_name', as: 'entities' },
    },
  },
} satisfies Resources;
