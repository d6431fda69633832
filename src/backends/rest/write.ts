import type { Sending, Writes } from '../../backend.ts';
import { stringify } from '../../model/stringify.ts';

const idOf = (input: unknown): string => encodeURIComponent(String((input as { review?: unknown }).review));

/** The writing half of the wire contract. The key stands in a header; small bodies survive the end of the page. */
export const writeTo = (endpoint: string): Writes => {
  const post = (path: string, body: BodyInit, type: string, size: number, { key, request }: Sending) =>
    request(`${endpoint}/${path}`, {
      method: 'POST',
      headers: { 'content-type': type, 'idempotency-key': key },
      body,
      // A browser holds 64 KiB of such requests for all pages together, and refuses what is more.
      keepalive: size < 60_000,
    });
  const json = (path: (input: unknown) => string) => (input: unknown, sending: Sending) => {
    const body = stringify(input);
    return post(path(input), body, 'application/json', body.length * 3, sending);
  };
  return {
    review: json(() => 'reviews'),
    question: json(() => 'questions'),
    vote: json((input) => `reviews/${idOf(input)}/votes`),
    report: json((input) => `reviews/${idOf(input)}/reports`),
    photo: (input, sending) => {
      const photo = input as Blob;
      return post('photos', photo, photo.type, photo.size, sending);
    },
  };
};
