import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export const randomOf = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
};

const syllables = 'ba ke li mo nu ra se ti vo wu zi fa lo me ni'.split(' ');

/** 4,000 made-up words, of which the first are said most often, as in any language. */
const vocabulary = (): string[] => {
  const random = randomOf(7);
  const pick = () => syllables[Math.floor(random() * syllables.length)] ?? '';
  return ['zipper', 'coat', 'warm', 'small', ...Array.from({ length: 3996 }, () => pick() + pick() + pick())];
};

export interface DataSize {
  reviews: number;
  products: number;
}

/** A CSV file for the preset `generic`: 1 star is rarer than 5, some products have far more reviews than others. */
export const writeReviewsFile = async (file: string, { reviews, products }: DataSize): Promise<void> => {
  const random = randomOf(42);
  const words = vocabulary();
  const text = (length: number): string =>
    Array.from({ length }, () => words[Math.floor(random() ** 3 * words.length)]).join(' ');
  const output = createWriteStream(file);
  output.write('id,product,rating,title,body,author,date,verified,language,photos,helpful\n');
  const first = Date.UTC(2020, 0, 1);
  let block = '';
  for (let i = 0; i < reviews; i++) {
    const product = Math.floor(random() ** 2 * products);
    const rating = [5, 5, 5, 4, 4, 3, 2, 1][Math.floor(random() * 8)];
    const date = new Date(first + Math.floor(random() * 2400) * 86_400_000).toISOString().slice(0, 10);
    const photo = random() < 0.1 ? `https://img.shop.example/${i}.jpg` : '';
    const body = `"${text(15 + Math.floor(random() * 50))}, ""${text(2)}"""`;
    const language = random() < 0.2 ? 'de' : 'en';
    const verified = random() < 0.7 ? 'yes' : '';
    block += `r-${i},sku-${product},${rating},${text(4)},${body},${text(1)} ${i % 26},${date},${verified},${language},${photo},${Math.floor(random() ** 6 * 50)}\n`;
    if (block.length > 500_000) {
      if (!output.write(block)) await once(output, 'drain');
      block = '';
    }
  }
  output.end(block);
  await once(output, 'finish');
};
