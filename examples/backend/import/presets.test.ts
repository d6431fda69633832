import { describe, expect, it } from 'vitest';
import { gather } from '../testing/gather.ts';
import { temporaryFile } from '../testing/temporary.folder.ts';
import type { Candidate } from './candidate.ts';
import { type CsvOptions, readCsvRows } from './csv.rows.ts';

const read = (content: string, options?: CsvOptions): Promise<Candidate[]> =>
  gather(readCsvRows(temporaryFile('reviews.csv', content), options));
const records = (all: readonly Candidate[]) => all.flatMap((one) => ('row' in one ? [one.row.record] : []));
const one = async (header: string, row: string, options?: CsvOptions) =>
  records(await read(`${header}\n${row}\n`, options))[0];

describe('known exports', () => {
  it('of Judge.me keep neither e-mail nor IP address, and hold back what was held back', async () => {
    const header =
      'title,body,rating,review_date,source,curated,reviewer_name,reviewer_email,product_id,product_handle,reply,reply_date,picture_urls,ip_address,location,metaobject_handle';
    const rows = [
      'Top,Good,5,2025-03-02 10:12:00 UTC,email,ok,Ana,a@x.example,701,coat,Thanks,2025-03-03 08:00:00 UTC,"https://i.example/a.jpg,https://i.example/b.jpg",1.2.3.4,NL,m-1',
      'Spam,Buy,5,2025-01-10,web,spam,Bot,b@x.example,701,coat,,,,1.2.3.4,,m-2',
      'New,Fine,4,2025-01-10,admin,not-yet,Cy,c@x.example,701,coat,,,,,,m-3',
    ];
    const all = await read([header, ...rows].join('\n'));
    expect(all.map((candidate) => 'row' in candidate && [candidate.row.status, candidate.row.reason])).toEqual([
      ['published', ''],
      ['withheld', 'spam'],
      ['pending', ''],
    ]);
    expect(JSON.stringify(all)).not.toMatch(/@x\.example|1\.2\.3\.4/);
    expect(records(all)[0]).toEqual({
      id: 'judgeme-m-1',
      product: '701',
      rating: 5,
      title: 'Top',
      body: 'Good',
      author: { name: 'Ana', location: 'NL' },
      publishedAt: '2025-03-02T10:12:00Z',
      purchase: 'unknown',
      source: 'invited',
      importedFrom: 'Judge.me',
      photos: [{ url: 'https://i.example/a.jpg' }, { url: 'https://i.example/b.jpg' }],
      reply: { body: 'Thanks', publishedAt: '2025-03-03T08:00:00Z' },
    });
  });

  it('of Okendo, by its import template', async () => {
    const header = 'name,body,handle,productId,rating,sku,dateCreated,countryCode,email,imageUrls,title,isIncentivized';
    const row = 'Zoe,Good,candle,shopify-555,4,,2025-02-01,AU,z@x.example,,,true';
    expect(await one(header, row)).toMatchObject({
      product: '555',
      author: { name: 'Zoe', location: 'AU' },
      publishedAt: '2025-02-01',
      incentive: 'not stated',
      importedFrom: 'Okendo',
    });
    expect(await one(header, row, { product: 'handle' })).toMatchObject({ product: 'candle' });
  });

  it('of the clothing data set keep no age and make up no author, date or purchase', async () => {
    const header =
      ',Clothing ID,Age,Title,Review Text,Rating,Recommended IND,Positive Feedback Count,Division Name,Department Name,Class Name';
    expect(await one(header, '3,1080,34,,Love this dress,5,1,4,General,Dresses,Dresses')).toEqual({
      id: 'clothing-3',
      product: '1080',
      rating: 5,
      body: 'Love this dress',
      purchase: 'unknown',
      source: 'imported',
      importedFrom: "Women's E-Commerce Clothing Reviews",
      helpful: { yes: 4, no: 0 },
    });
  });
});
