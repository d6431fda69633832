import { createRequire } from 'node:module';
import { join } from 'node:path';
import { folder } from './folder.ts';
import { reviewsPlugin } from './plugin.ts';
import { reviews, slug, unreviewed } from './reviews.ts';

/** A real Vendure in a process of its own, in memory; says where it listens, and ends when it is told to. */
const require = createRequire(join(folder, 'package.json'));
const core = require('@vendure/core');
const { TestServer, testConfig } = require('@vendure/testing');
const { getSuperadminContext } = require('@vendure/testing/lib/utils/get-superadmin-context');
const { ReviewsPlugin, ProductReview, reviewOf } = reviewsPlugin(require);

const port = Number(process.argv[2]);
const server = new TestServer(
  core.mergeConfig(testConfig, {
    apiOptions: { port },
    dbConnectionOptions: { synchronize: true },
    customFields: { Product: [] },
    plugins: [ReviewsPlugin],
  }),
);
await server.bootstrap();

const ctx = await getSuperadminContext(server.app);
const create = (name: string, customFields: object) =>
  server.app.get(core.ProductService).create(ctx, {
    enabled: true,
    customFields,
    translations: [{ languageCode: 'en', name, slug: name, description: '' }],
  });
const average = reviews.reduce((sum, { rating }) => sum + rating, 0) / reviews.length;
const product = await create(slug, { reviewRating: average, reviewCount: reviews.length });
await create(unreviewed, {});
const repository = server.app.get(core.TransactionalConnection).getRepository(ctx, ProductReview);
for (const review of reviews) await repository.save(reviewOf({ ...review, product }));

console.log(`ready on ${port}`);
