import { beforeEach, expect, it } from 'vitest';
import { check } from '../../../src/client/check.ts';
import { type Question, questions } from '../../../src/model/question.ts';
import { createApi } from '../api.ts';
import { publish, withhold } from '../moderation/decide.ts';
import { today, writePublishing } from '../moderation/moderation.ts';
import { answerTo } from '../moderation/speak.ts';
import { published } from '../review.row.ts';
import { onEveryDatabase } from '../testing/databases.ts';
import { emptyWrites, question, readJson, send } from '../testing/shopper.ts';
import { writeQuestion } from './question.write.ts';

interface Answer {
  items: Question[];
  total: number;
  matching: number;
  next?: string;
  answeredWithinDays?: number;
}

onEveryDatabase('questions', (database) => {
  const api = () => createApi(database(), { writing: { most: Infinity } });
  const read = async (query = '') => {
    const answer = await readJson<Answer>(api(), `/questions${query}`);
    expect(check(questions, answer).problems).toEqual([]);
    return answer;
  };
  const ask = async (text: string, product = 'sku-1') =>
    (await send(api(), '/questions', { ...question, text, product })).id;

  beforeEach(() => database().exec(emptyWrites));

  it('are shown once published, with the answers to them', async () => {
    const id = await ask('Is it <b>warm</b>?');
    await answerTo(database(), id, { text: 'To -5 °C.', role: 'merchant', author: 'Nordwind' });
    expect(await read()).toEqual({ items: [], total: 0, matching: 0 });
    await publish(database(), [id]);
    expect((await read()).items).toEqual([
      {
        id,
        product: 'sku-1',
        text: 'Is it <b>warm</b>?',
        author: { name: 'Ben' },
        askedAt: today(),
        answers: [{ text: 'To -5 °C.', role: 'merchant', author: 'Nordwind', answeredAt: today() }],
      },
    ]);
    await withhold(database(), [id], 'off_topic');
    expect((await read()).total).toBe(0);
  });

  it('come newest first, page by page, without a gap or a repetition', async () => {
    await writePublishing(database(), 'at-once');
    const ids: string[] = [];
    for (let n = 0; n < 7; n++) ids.unshift(await ask(`Question ${n}`));
    await ask('Of another', 'sku-2');
    const found: string[] = [];
    let cursor = '';
    do {
      const page = await read(`?product=sku-1&limit=3&cursor=${cursor}`);
      expect(page).toMatchObject({ total: 7, matching: 7 });
      found.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? '';
    } while (cursor);
    expect(found).toEqual(ids);
    expect((await read()).total).toBe(8);
    const { next } = await read('?limit=2');
    expect((await api().request(`/questions?search=zip&cursor=${next}`)).status).toBe(400);
  });

  it('are found by the words in them and in their answers', async () => {
    await writePublishing(database(), 'at-once');
    const zip = await ask('Does the zipper hold?');
    const other = await ask('Is it warm?');
    await answerTo(database(), other, { text: 'Yes, as the Zip is covered.' });
    expect((await read('?search=zip')).items.map(({ id }) => id)).toEqual([other, zip]);
    expect(await read('?search=nothing')).toMatchObject({ items: [], total: 2, matching: 0 });
  });

  it('say how long answers took once there are five of them', async () => {
    const add = (n: number, answeredAt: string) =>
      writeQuestion(database(), {
        record: {
          id: `q-${n}`,
          product: 'sku-1',
          text: 'x',
          askedAt: '2026-10-01',
          answers: [{ text: 'y', answeredAt }],
        },
        moderation: published,
        at: n,
        email: null,
      });
    for (const [n, day] of ['02', '02', '04', '09'].entries()) await add(n, `2026-10-${day}`);
    expect(await read('?product=sku-1')).not.toHaveProperty('answeredWithinDays');
    await add(4, '2026-12-01');
    expect((await read('?product=sku-1')).answeredWithinDays).toBe(3);
    expect(await read('?product=other')).not.toHaveProperty('answeredWithinDays');
  });

  it.each(['limit=0', 'limit=101', 'cursor=nonsense', `search=${'x'.repeat(201)}`])('refuse %.20s', async (query) => {
    expect((await api().request(`/questions?${query}`)).status).toBe(400);
  });
});
