import { Hono } from 'hono';
import type { Database } from '../database.ts';
import { RequestError } from '../request.error.ts';

/** `GET /photos/{id}`: of published reviews only. A photo never changes, so it may be kept for ever. */
export const createPhotos = (database: Database): Hono => {
  const photos = new Hono();
  photos.get('/photos/:file', async (context) => {
    const [, id] = /^([0-9a-f]{32})\.webp$/.exec(context.req.param('file')) ?? [];
    const [photo] = id
      ? await database.query<{ bytes: Uint8Array<ArrayBuffer> }>(
          `select bytes from photos join reviews on reviews.id = review
           where photos.id = $1 and status = 'published'`,
          [id],
        )
      : [];
    if (!photo) throw new RequestError('not_found', 'there is no photo of a published review here', 404);
    return context.body(photo.bytes, 200, {
      'Content-Type': 'image/webp',
      'Cache-Control': 'public, max-age=31536000, immutable',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'",
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
  });
  return photos;
};
