import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { beforeEach, expect, it } from 'vitest';
import sharp from 'sharp';
import type { Review } from '../../../src/model/review.ts';
import { createApi } from '../api.ts';
import { exportFiles } from '../export/export.files.ts';
import { exportPhotos } from '../export/export.photos.ts';
import { publish, withhold } from '../moderation/decide.ts';
import { onEveryDatabase } from '../testing/databases.ts';
import { emptyWrites, newKey, readJson, review, send } from '../testing/shopper.ts';
import { temporaryFolder } from '../testing/temporary.folder.ts';
import { prune } from '../writing/prune.ts';

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 30, b: 30 } } });

/** Lying on its side, with the place where it was taken. */
const fromPhone = () =>
  picture(800, 400)
    .withExif({
      IFD0: { Make: 'Phone', Copyright: 'Ana' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 5/1 27/1', GPSLongitudeRef: 'E', GPSLongitude: '5/1 7/1 17/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

/** Some bytes that would become more than a gigabyte. */
const promising = async () => {
  const png = await picture(9, 9).png().toBuffer();
  png.writeUInt32BE(20_000, 16);
  png.writeUInt32BE(20_000, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
};

onEveryDatabase('a photo', (database) => {
  const make = () => createApi(database(), { writing: { most: Infinity } });
  const upload = async (bytes: Uint8Array, key = newKey()) =>
    send(make(), '/photos', bytes, key, { 'content-type': 'image/jpeg' });
  const photosOf = async (path = '/reviews') =>
    (await readJson<{ items: Review[] }>(make(), path)).items.flatMap(({ photos = [] }) => photos);

  beforeEach(() => database().exec(emptyWrites));

  it('comes back upright and without the place where it was taken, once its review is published', async () => {
    const bytes = await fromPhone();
    expect((await sharp(bytes).metadata()).exif?.toString('latin1')).toContain('Phone');
    const key = newKey();
    const sent = await upload(bytes, key);
    expect([sent.status, JSON.parse(sent.text)]).toEqual([201, { key, id: sent.id, status: 'pending' }]);
    expect((await upload(bytes, key)).text).toBe(sent.text);
    const written = await send(make(), '/reviews', { ...review, photos: [key] });
    expect((await make().request(`/photos/${sent.id}.webp`)).status).toBe(404);

    await publish(database(), [written.id]);
    const photos = await photosOf('https://api.shop.example/trust/../reviews');
    expect(photos).toEqual([{ url: `https://api.shop.example/photos/${sent.id}.webp`, width: 400, height: 800 }]);
    const answer = await make().request(photos[0]!.url);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'",
    });
    const kept = Buffer.from(await answer.arrayBuffer());
    const { exif, xmp, icc, orientation, format, width, height } = await sharp(kept).metadata();
    expect({ exif, xmp, icc, orientation, format, width, height }).toEqual({ format: 'webp', width: 400, height: 800 });
    expect(kept.toString('latin1')).not.toMatch(/Phone|EXIF|GPS/);

    await withhold(database(), [written.id], 'personal_data');
    expect((await make().request(`/photos/${sent.id}.webp`)).status).toBe(404);
  });

  it('is made smaller, never larger', async () => {
    const large = newKey();
    const small = newKey();
    await upload(await picture(4000, 1000).png().toBuffer(), large);
    await upload(await picture(20, 10).webp().toBuffer(), small);
    const { id } = await send(make(), '/reviews', { ...review, photos: [small, large] });
    await publish(database(), [id]);
    expect((await photosOf()).map(({ width, height }) => [width, height])).toEqual([
      [20, 10],
      [1600, 400],
    ]);
  });

  it.each([
    ['nothing', async () => new Uint8Array(), 415],
    ['a text', async () => Buffer.from('<script>alert(1)</script>'), 415],
    ['a drawing', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), 415],
    ['a page that begins like a photo', async () => Buffer.from('\xff\xd8\xff<script>', 'latin1'), 415],
    ['half a photo', async () => (await fromPhone()).subarray(0, 1200), 415],
    ['20,000 pixels a side', () => picture(20_000, 10).png().toBuffer(), 422],
    ['a header that promises 400 million pixels', promising, 422],
    ['40 MB', async () => Buffer.alloc(40_000_000, 1), 413],
  ])('that is %s is refused and not kept', async (_, bytes, status) => {
    expect((await upload(await bytes())).status).toBe(status);
    expect(await database().query('select 1 from photos')).toEqual([]);
    expect(await database().query('select 1 from writes')).toEqual([]);
  });

  it('belongs to one review', async () => {
    const key = newKey();
    await upload(await picture(9, 9).png().toBuffer(), key);
    expect((await send(make(), '/reviews', { ...review, photos: [key] })).status).toBe(201);
    const second = await send(make(), '/reviews', { ...review, photos: [newKey(), key] });
    expect([second.status, Object.keys(second.error?.fields ?? {})]).toEqual([422, ['photos.0', 'photos.1']]);
  });

  it('that no review names is gone after a day, and can then be sent again', async () => {
    const [key, claimed] = [newKey(), newKey()];
    const bytes = await picture(9, 9).png().toBuffer();
    await upload(bytes, key);
    await upload(bytes, claimed);
    await send(make(), '/reviews', { ...review, photos: [claimed] });
    await database().exec("update photos set at = now() - interval '23 hours'");
    await prune(database());
    expect(await database().query('select 1 from photos')).toHaveLength(2);
    await database().exec("update photos set at = now() - interval '25 hours'");
    await prune(database());
    expect(await database().query('select key from photos')).toEqual([{ key: claimed }]);
    expect((await upload(bytes, key)).status).toBe(201);
    expect((await send(make(), '/reviews', { ...review, photos: [key] })).status).toBe(201);
  });

  it('goes with its review when that is removed for good', async () => {
    const key = newKey();
    await upload(await picture(9, 9).png().toBuffer(), key);
    await send(make(), '/reviews', { ...review, photos: [key] });
    await database().exec('delete from reviews');
    expect(await database().query('select 1 from photos')).toEqual([]);
  });

  it('is exported under the address where the folder will be found, or not at all', async () => {
    const key = newKey();
    const { id: photo } = await upload(await picture(9, 9).png().toBuffer(), key);
    const { id } = await send(make(), '/reviews', { ...review, photos: [key], body: '{"url": "photo:x"}' });
    await publish(database(), [id]);
    const folder = temporaryFolder();
    const exported = () => JSON.parse(readFileSync(join(folder, 'reviews.json'), 'utf8')) as { items: Review[] };
    await exportFiles(database(), folder);
    expect(exported().items).toEqual([expect.not.objectContaining({ photos: expect.anything() as unknown })]);
    expect(exported().items[0]?.body).toBe('{"url": "photo:x"}');
    await exportFiles(database(), folder, { address: 'https://cdn.shop.example/trust' });
    expect(await exportPhotos(database(), folder)).toBe(1);
    expect(exported().items[0]?.photos?.[0]?.url).toBe(`https://cdn.shop.example/trust/photos/${photo}.webp`);
    expect(existsSync(join(folder, 'photos', `${photo}.webp`))).toBe(true);
    await withhold(database(), [id], 'personal_data');
    await exportPhotos(database(), folder);
    expect(existsSync(join(folder, 'photos', `${photo}.webp`))).toBe(false);
  });
});
