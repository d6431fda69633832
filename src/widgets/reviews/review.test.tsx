import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountReviews, photo } from './reviews.test.mount.ts';

beforeEach(() => page.viewport(1280, 900));
/** Removed elements live on for a moment; until they are gone they still follow the choice. */
afterEach(async () => {
  document.body.replaceChildren();
  await new Promise((resolve) => setTimeout(resolve, 70));
});

describe('one review', () => {
  const only = async (review: object, attributes = {}) => {
    const { root } = await mountReviews(attributes, { items: [{ id: 'x', rating: 4, ...review }] });
    return root.querySelector('article')!;
  };

  test('tells what is not known instead of leaving it out', async () => {
    const article = await only({});
    const shown = article.textContent;
    for (const sentence of ['Anonymous', 'Date not given', 'Date of experience not given', 'Purchase not stated']) {
      expect(shown).toContain(sentence);
    }
    expect(shown).toContain('Source not stated');
    expect(shown).toContain('Rated without a text');
    expect(article.getAttribute('aria-label')).toBe('Review by Anonymous');
  });

  test('shows its dates in words, each on a line that does not wrap', async () => {
    const article = await only({ publishedAt: '2026-10-12', experiencedAt: '2026-09-21' });
    const times = [...article.querySelectorAll('time')];
    expect(times.map(({ dateTime }) => dateTime)).toEqual(['2026-10-12', '2026-09-21']);
    await expect.poll(() => times[0]!.textContent).toBe('Published October 12, 2026');
    expect(times[1]!.textContent).toContain('Date of experience: ');
    expect(times.map((time) => getComputedStyle(time).display)).toEqual(['block', 'block']);
    expect(getComputedStyle(times[0]!).whiteSpaceCollapse + getComputedStyle(times[0]!).textWrapMode).toContain(
      'nowrap',
    );
  });

  test('marks purchase, source and reward, and says what each means on one key press', async () => {
    const article = await only({ purchase: 'confirmed', source: 'invited', incentive: '10% off' });
    const marks = [...article.querySelectorAll('.mark')].map(({ textContent }) => textContent);
    expect(marks).toEqual(['Rewarded: 10% off', 'Purchase confirmed', 'Written on invitation']);
    const details = article.querySelector('details')!;
    details.querySelector('summary')!.focus();
    await userEvent.keyboard('{Enter}');
    expect(details.open).toBe(true);
    expect(details.querySelectorAll('li')).toHaveLength(3);
  });

  test('names the place it was imported from, and staff as staff', async () => {
    const imported = await only({ source: 'imported', importedFrom: 'Fjordmarket', purchase: 'unconfirmed' });
    expect(imported.textContent).toContain('Imported from Fjordmarket');
    expect(imported.textContent).toContain('Purchase not confirmed');
    document.body.replaceChildren();
    const staff = await only({ source: 'staff' });
    expect(staff.querySelector('.source_staff')?.textContent).toBe('Written by staff');
  });

  test('is in its own language and direction, and says which language that is', async () => {
    const article = await only({ title: 'معطف', body: 'دافئ جدا', language: 'ar' });
    const body = article.querySelector<HTMLElement>('.prose')!;
    expect([body.lang, body.dir, getComputedStyle(body).direction]).toEqual(['ar', 'auto', 'rtl']);
    await expect.poll(() => article.textContent).toContain('Written in Arabic');
  });

  test('keeps its paragraphs and shows markup as text', async () => {
    const article = await only({ body: 'One.\n\n<b>Two.</b>' });
    expect(article.querySelector('b')).toBeNull();
    expect(article.querySelector('.prose')!.textContent).toBe('One.\n\n<b>Two.</b>');
    expect(getComputedStyle(article.querySelector('.prose')!).whiteSpace).toContain('pre-line');
  });

  test('opens a long text on a button and closes it again', async () => {
    const article = await only({ body: 'It was cold and the coat was warm. '.repeat(40) });
    const body = article.querySelector<HTMLElement>('.prose')!;
    const button = article.querySelector<HTMLButtonElement>('button[aria-expanded]')!;
    const clamped = body.offsetHeight;
    await userEvent.click(button);
    expect(button.textContent).toBe('Read less');
    expect(body.offsetHeight).toBeGreaterThan(clamped);
    await userEvent.keyboard('{Enter}');
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(body.offsetHeight).toBe(clamped);
  });

  test('offers no button for a text that is shown whole', async () => {
    const article = await only({ body: 'Warm.' });
    expect(article.querySelector('button')).toBeNull();
  });

  test('breaks a word that is wider than the page', async () => {
    await page.viewport(360, 800);
    const article = await only({ body: 'Donaudampfschifffahrt'.repeat(20), title: 'W'.repeat(200) });
    expect(article.scrollWidth).toBeLessThanOrEqual(article.clientWidth);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  });

  test('shows the reply of the shop, named and dated, after the review', async () => {
    const article = await only({
      body: 'Cold.',
      reply: { author: 'Nordwind', body: 'Sorry.', publishedAt: '2026-10-04' },
    });
    const reply = article.querySelector('.reply')!;
    expect(reply.textContent).toContain('Reply from Nordwind');
    expect(reply.querySelector('time')?.dateTime).toBe('2026-10-04');
    expect(reply.textContent).toContain('Sorry.');
  });

  test('counts who found it helpful, and asks nobody to vote', async () => {
    const article = await only({ helpful: { yes: 14, no: 1 } });
    expect(article.textContent).toContain('14 of 15 people found this helpful');
    expect(article.querySelector('button')).toBeNull();
  });

  test('shows what authors say of themselves', async () => {
    const article = await only({ author: { name: 'Ana', location: 'Utrecht', facts: [{ name: 'Size', value: 'M' }] } });
    expect(article.querySelector('dt')?.textContent).toBe('Size');
    expect(article.querySelector('.place')?.textContent).toBe('Utrecht');
  });
});

describe('photos', () => {
  const open = async () => {
    const photos = [photo('One'), photo('Two'), photo('Three')];
    const mounted = await mountReviews({}, { items: [{ id: 'x', rating: 4, author: { name: 'Ana' }, photos }] });
    const [, second] = mounted.root.querySelectorAll<HTMLElement>('.photos button');
    await userEvent.click(second!);
    // Its code comes with the first photo that is opened.
    await expect.poll(() => mounted.root.querySelector('dialog')).not.toBeNull();
    const dialog = mounted.root.querySelector('dialog')!;
    const caption = () => dialog.querySelector('figcaption p')!.textContent;
    return { ...mounted, second: second!, dialog, caption };
  };

  test('open in a dialog that says which photo of whom it is', async () => {
    const { dialog, caption } = await open();
    expect(dialog.matches(':modal')).toBe(true);
    expect(dialog.getAttribute('aria-label')).toBe('Photos by Ana');
    expect(caption()).toBe('TwoAna, Photo 2 of 3');
  });

  test('turn by arrow keys and by buttons, and stop at the ends', async () => {
    const { dialog, caption } = await open();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(caption()).toContain('Photo 3 of 3');
    const previous = dialog.querySelector<HTMLElement>('[aria-label="Previous photo"]')!;
    await userEvent.click(previous);
    await userEvent.click(previous);
    expect(caption()).toContain('Photo 1 of 3');
    expect(previous.getAttribute('aria-disabled')).toBe('true');
  });

  test('turn the other way where the page is read from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const { caption } = await open();
    await userEvent.keyboard('{ArrowLeft}');
    document.documentElement.dir = '';
    expect(caption()).toContain('Photo 3 of 3');
  });

  test('close on Escape and give the focus back', async () => {
    const { root, second } = await open();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => root.querySelector('dialog')).toBeNull();
    expect(root.activeElement).toBe(second);
  });

  test('close by their button', async () => {
    const { root, dialog } = await open();
    await userEvent.click(dialog.querySelector('.close')!);
    await expect.poll(() => root.querySelector('dialog')).toBeNull();
  });

  test('are left to a page that shows them itself', async () => {
    const { element, root } = await mountReviews({}, { items: [{ id: 'x', rating: 4, photos: [photo('One')] }] });
    const opened: unknown[] = [];
    element.addEventListener('candor-photo-open', (event) => {
      event.preventDefault();
      opened.push((event as CustomEvent).detail);
    });
    await userEvent.click(root.querySelector('.photos button')!);
    expect(opened).toEqual([{ widget: expect.any(String), review: 'x', photo: 0 }]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(root.querySelector('dialog')).toBeNull();
  });

  test('that do not load give up their place', async () => {
    const photos = [{ url: '/nowhere.jpg' }];
    const { root } = await mountReviews({}, { items: [{ id: 'x', rating: 4, photos }] });
    await expect.poll(() => root.querySelector<HTMLElement>('.photos li')!.hidden).toBe(true);
  });
});
