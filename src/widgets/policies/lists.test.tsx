import { afterEach, expect, test } from 'vitest';
import { mount } from './policies.test.mount.ts';

afterEach(() => document.body.replaceChildren());

test.each([
  ['en', /Mon, Tue, Wed, Thu, Fri/, /By post, In store/],
  ['pl', /pon., wt., śr., czw., pt./, /Pocztą, W sklepie/],
  ['zh-Hans', /周一、周二、周三、周四、周五/, /邮寄、到店/],
  ['ar', /الاثنين، الثلاثاء، الأربعاء، الخميس، الجمعة/, /بالبريد، في المتجر/],
])('lists as one writes in %s', async (locale, days, methods) => {
  const { text } = await mount({ locale, country: 'DE' });
  await expect.poll(text).toMatch(days);
  expect(text()).toMatch(methods);
});
