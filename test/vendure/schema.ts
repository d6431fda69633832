/** Reviews as the `vendure` preset asks for them; Vendure fills the list's options in by itself. */
export const schema = `
  type ProductReview implements Node {
    id: ID!
    createdAt: DateTime!
    updatedAt: DateTime!
    summary: String!
    body: String
    rating: Float!
    authorName: String!
    authorLocation: String
    upvotes: Int!
    downvotes: Int!
    response: String
    responseCreatedAt: DateTime
  }
  type ProductReviewList implements PaginatedList {
    items: [ProductReview!]!
    totalItems: Int!
  }
  type ProductReviewBar {
    bin: Int!
    frequency: Int!
  }
  input ProductReviewListOptions
  extend type Product {
    reviews(options: ProductReviewListOptions): ProductReviewList!
    reviewsHistogram: [ProductReviewBar!]!
  }
`;
