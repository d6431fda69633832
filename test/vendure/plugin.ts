import { decorateMember, describe } from './decorate.ts';
import { schema } from './schema.ts';

interface Lists {
  readonly build: (...given: unknown[]) => { getManyAndCount: () => Promise<[unknown[], number]> };
}
interface Connection {
  readonly getRepository: (...given: unknown[]) => { find: (by: unknown) => Promise<{ rating: number }[]> };
}
interface Product {
  readonly id: unknown;
}

const columns = {
  summary: String,
  body: String,
  rating: Number,
  authorName: String,
  authorLocation: String,
  upvotes: Number,
  downvotes: Number,
  response: String,
  responseCreatedAt: Date,
};

/** A plugin of our own for reviews: a list of them, bars, and the average on the product itself. */
export const reviewsPlugin = (require: NodeJS.Require) => {
  const core = require('@vendure/core');
  const { Args, Parent, ResolveField, Resolver } = require('@nestjs/graphql');
  const { Column, Entity, ManyToOne } = require('typeorm');
  const { gql } = require('graphql-tag');

  class ProductReview extends core.VendureEntity {}
  Entity()(ProductReview);
  for (const [name, type] of Object.entries(columns))
    decorateMember(ProductReview, name, type, Column(name === 'rating' ? 'float' : { nullable: true }));
  decorateMember(
    ProductReview,
    'product',
    core.Product,
    ManyToOne(() => core.Product),
  );

  class ProductReviews {
    readonly #lists: Lists;
    readonly #connection: Connection;

    constructor(lists: Lists, connection: Connection) {
      this.#lists = lists;
      this.#connection = connection;
    }

    async reviews(ctx: unknown, { id }: Product, { options }: { options: unknown }) {
      const of = { where: { product: { id } }, ctx };
      const [items, totalItems] = await this.#lists.build(ProductReview, options, of).getManyAndCount();
      return { items, totalItems };
    }

    async reviewsHistogram(ctx: unknown, { id }: Product) {
      const all = await this.#connection.getRepository(ctx, ProductReview).find({ where: { product: { id } } });
      const bins = [...new Set(all.map(({ rating }) => rating))];
      return bins.map((bin) => ({ bin, frequency: all.filter(({ rating }) => rating === bin).length }));
    }
  }
  Resolver('Product')(ProductReviews);
  describe('paramtypes', [core.ListQueryBuilder, core.TransactionalConnection], ProductReviews);
  for (const name of ['reviews', 'reviewsHistogram']) {
    decorateMember(ProductReviews, name, Function, ResolveField());
    [core.Ctx(), Parent(), Args()].forEach((parameter, place) => parameter(ProductReviews.prototype, name, place));
  }

  const plugin = core.VendurePlugin({
    imports: [core.PluginCommonModule],
    entities: [ProductReview],
    shopApiExtensions: { schema: gql(schema), resolvers: [ProductReviews] },
    configuration: (config: { customFields: { Product: unknown[] } }) => {
      config.customFields.Product.push(
        { name: 'reviewRating', type: 'float', public: true, nullable: true },
        { name: 'reviewCount', type: 'int', public: true, defaultValue: 0 },
      );
      return config;
    },
  });

  class ReviewsPlugin {
    readonly about = 'reviews';
  }
  plugin(ReviewsPlugin);
  const reviewOf = (fields: object): object => Object.assign(Reflect.construct(ProductReview, []), fields);
  return { ReviewsPlugin, ProductReview, reviewOf };
};
