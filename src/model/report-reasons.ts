/**
 * Why somebody asks for a review to be looked at. The first five are kinds of illegal content as the Digital Services
 * Act's transparency database tells them apart (Regulation (EU) 2022/2065, Articles 16 and 24(5)).
 */
export const reportReasons = [
  'hate_or_threat',
  'personal_data',
  'intellectual_property',
  'scam',
  'other_illegal',
  'not_genuine',
  'spam',
  'off_topic',
] as const;
export type ReportReason = (typeof reportReasons)[number];
