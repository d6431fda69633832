import type { Preset } from './preset.ts';

const published = { status: 'published', reason: '' } as const;
const pending = { status: 'pending', reason: '' } as const;
const withheld = (reason: string) => ({ status: 'withheld', reason }) as const;

/** Any spreadsheet: English names and the usual variants of them. */
const generic: Preset = {
  name: 'generic',
  title: 'a table with at least the columns product and rating',
  knownBy: [],
  prefix: '',
  columns: {
    id: ['id', 'review_id'],
    product: ['product', 'product_id', 'sku', 'product_sku', 'product_handle', 'handle'],
    rating: ['rating', 'stars', 'score', 'review_rating', 'review_score'],
    title: ['title', 'review_title', 'headline', 'summary'],
    body: ['body', 'review', 'text', 'review_text', 'review_body', 'review_content', 'content', 'comment'],
    language: ['language', 'lang', 'locale'],
    author: ['author', 'author_name', 'name', 'display_name', 'nickname', 'reviewer', 'reviewer_name', 'customer_name'],
    location: ['location', 'author_location', 'city', 'country'],
    date: ['date', 'published_at', 'created_at', 'review_date', 'date_created'],
    experienced: ['experienced_at', 'purchased_at', 'purchase_date', 'order_date'],
    purchase: ['purchase', 'verified', 'verified_purchase', 'verified_buyer', 'is_verified_buyer'],
    source: ['source'],
    importedFrom: ['imported_from'],
    incentive: ['incentive'],
    photos: ['photos', 'photo_urls', 'picture_urls', 'image_urls', 'images'],
    reply: ['reply', 'response'],
    replyAuthor: ['reply_author'],
    replyDate: ['reply_date', 'replied_at'],
    helpfulYes: ['helpful_yes', 'helpful', 'upvotes', 'helpful_count'],
    helpfulNo: ['helpful_no', 'downvotes'],
    status: ['status'],
    reason: ['reason', 'withheld_reason'],
  },
  sources: { invited: 'invited', web: 'web', imported: 'imported', staff: 'staff' },
  statuses: { published, approved: published, pending, withheld: withheld('') },
};

/** The columns of Judge.me's import template and export: review_date, curated, reviewer_name, product_handle … */
const judgeme: Preset = {
  name: 'judgeme',
  title: 'an export of Judge.me',
  knownBy: ['review_date', 'reviewer_name', 'rating', 'body'],
  prefix: 'judgeme-',
  importedFrom: 'Judge.me',
  columns: {
    id: ['metaobject_handle', 'review_id'],
    product: ['product_id', 'product_handle'],
    rating: ['rating'],
    title: ['title', 'review_title'],
    body: ['body'],
    author: ['reviewer_name'],
    location: ['location'],
    date: ['review_date'],
    source: ['source'],
    photos: ['picture_urls'],
    reply: ['reply'],
    replyDate: ['reply_date'],
    status: ['curated'],
  },
  sources: { email: 'invited', web: 'web' },
  source: 'imported',
  statuses: { ok: published, notyet: pending, spam: withheld('spam') },
};

/** The columns of Okendo's import template (name, body, handle, productId, sku, dateCreated …) and of its exports. */
const okendo: Preset = {
  name: 'okendo',
  title: 'an export of Okendo, or its import template',
  knownBy: ['date_created', 'rating', 'body'],
  prefix: 'okendo-',
  importedFrom: 'Okendo',
  columns: {
    id: ['review_id'],
    product: ['product_id', 'handle', 'product_handle', 'sku'],
    rating: ['rating'],
    title: ['title'],
    body: ['body'],
    language: ['language_code'],
    author: ['display_name', 'reviewer_display_name', 'name', 'reviewer_name'],
    location: ['country_code', 'location'],
    date: ['date_created'],
    purchase: ['verified_status', 'reviewer_verified_status', 'is_verified_buyer', 'is_verified', 'verified'],
    incentive: ['incentive', 'is_incentivized', 'incentivized'],
    photos: ['image_urls'],
    reply: ['reply', 'merchant_reply'],
    replyDate: ['reply_date'],
    helpfulYes: ['helpful_count'],
    helpfulNo: ['unhelpful_count'],
    status: ['status'],
  },
  source: 'imported',
  statuses: { approved: published, published, pending, rejected: withheld('rejected'), spam: withheld('spam') },
  productPrefix: /^(gid:\/\/shopify\/Product\/|shopify-)/,
};

/** "Women's E-Commerce Clothing Reviews": no authors, no dates, no purchase marks, and none are made up. */
const clothing: Preset = {
  name: 'clothing',
  title: "the data set Women's E-Commerce Clothing Reviews",
  knownBy: ['Clothing ID', 'Review Text', 'Rating', 'Positive Feedback Count'],
  prefix: 'clothing-',
  importedFrom: "Women's E-Commerce Clothing Reviews",
  columns: {
    // Its first column, the row number, has no name.
    id: [''],
    product: ['Clothing ID'],
    rating: ['Rating'],
    title: ['Title'],
    body: ['Review Text'],
    helpfulYes: ['Positive Feedback Count'],
  },
  source: 'imported',
};

/** In the order in which a header is compared with them; `generic` fits last. */
export const presets: readonly Preset[] = [judgeme, okendo, clothing, generic];
