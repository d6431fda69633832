import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountQuestions, sampleItems, told } from './questions.test.mount.ts';

beforeEach(() => page.viewport(1280, 900));
/** Removed elements live on for a moment; until they are gone they still follow the choice. */
afterEach(async () => {
  document.body.replaceChildren();
  await new Promise((resolve) => setTimeout(resolve, 70));
});

describe('the questions', () => {
  test('come newest first, each with who asked when, and say how many there are', async () => {
    const { root, asked, count } = await mountQuestions();
    expect(count()).toBe('5 of 5 questions');
    expect(asked()[0]).toContain('ferry deck');
    expect(root.querySelector('article .by')!.textContent).toBe('Asked by InesNovember 2, 2026');
    expect(root.querySelector('section h2')!.textContent).toBe('Questions and answers');
    expect(root.querySelector('article h3')).not.toBeNull();
  });

  test('say in words who answers, also where that is not stated', async () => {
    const { root } = await mountQuestions();
    const roles = [...root.querySelectorAll('.role')].map(({ textContent }) => textContent);
    expect(roles).toEqual(['The shop', 'Bought it', 'The shop', 'Expert', 'Role not stated']);
  });

  test('that nobody has answered say so, and how soon answers come only where that was counted', async () => {
    const counted = await mountQuestions();
    const unanswered = () => counted.root.querySelector('.unanswered')!.textContent;
    expect(unanswered()).toBe('Not yet answeredUsually answered within 2 days');
    document.body.replaceChildren();
    const { root } = await mountQuestions({}, { answer: { items: sampleItems } });
    expect(root.querySelector('.unanswered')!.textContent).toBe('Not yet answered');
    document.body.replaceChildren();
    const fast = await mountQuestions({}, { answer: { items: sampleItems, answeredWithinDays: 0 } });
    expect(fast.root.querySelector('.unanswered')!.textContent).toContain('on the same day');
  });

  test('stay at their place where the answer is a shop’s that has none', async () => {
    const { state, root, button, search } = await mountQuestions({}, { answer: { items: [] } });
    expect(state).toBe('empty');
    expect(root.textContent).toContain('No questions yet');
    expect(button('Ask a question')).toBeDefined();
    expect(search()).toBeNull();
  });

  test('show more on a button and move the focus to the first new one', async () => {
    const { element, root, button, asked, spoken } = await mountQuestions({ limit: '2' });
    const turned = told(element, 'page');
    button('Show 2 more').focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(asked).toHaveLength(4);
    expect(root.activeElement).toBe(root.querySelectorAll('article')[2]);
    expect(turned).toMatchObject([{ shown: 2 }]);
    await expect.poll(spoken).toBe('4 of 5 questions');
    await userEvent.click(button('Show 1 more'));
    await expect.poll(asked).toHaveLength(5);
    expect(root.querySelector('.more')).toBeNull();
  });

  test('wait behind native disclosures in the layout accordion, which say whether there is an answer', async () => {
    const { element, root } = await mountQuestions({ layout: 'accordion' });
    const toggled = told(element, 'toggle');
    const [first] = root.querySelectorAll('details');
    expect(first!.open).toBe(false);
    expect(first!.querySelector('summary')!.textContent).toContain('2 answers');
    first!.querySelector('summary')!.focus();
    await userEvent.keyboard('{Enter}');
    expect(first!.open).toBe(true);
    await expect.poll(() => toggled).toMatchObject([{ question: 'q-1', open: true }]);
  });
});

describe('a shopper who searches', () => {
  test('finds as they type, in questions and answers, with each hit marked', async () => {
    const { element, root, search, asked, count, spoken } = await mountQuestions();
    const searched = told(element, 'search');
    await userEvent.type(search(), 'cedar');
    await expect.poll(asked).toEqual(['How do I keep moths out of it?']);
    expect(count()).toBe('1 of 1 matching, 5 questions in all');
    expect([...root.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['Cedar']);
    expect(searched).toMatchObject([{ search: 'cedar' }]);
    await expect.poll(spoken).toBe('1 of 1 matching, 5 questions in all');
  });

  test('sees the answer that was found, also in the layout accordion', async () => {
    const { root, search, asked } = await mountQuestions({ layout: 'accordion' });
    await userEvent.type(search(), 'cedar{Enter}');
    await expect.poll(asked).toHaveLength(1);
    expect(root.querySelector('details')!.open).toBe(true);
  });

  test('is told when nothing matches, and shown the way back', async () => {
    const { root, state, search, button, asked } = await mountQuestions();
    await userEvent.fill(search(), 'zeppelin');
    await expect.poll(() => root.querySelector('.none')?.textContent).toContain('No question matches “zeppelin”');
    expect(state).toBe('ready');
    await userEvent.click(button('Show all questions'));
    await expect.poll(asked).toHaveLength(5);
    expect(search().value).toBe('');
    expect(root.activeElement).toBe(search());
  });

  test('is not answered by us when the page takes over', async () => {
    const { element, search, asked } = await mountQuestions();
    element.addEventListener('candor-search', (event) => event.preventDefault());
    await userEvent.type(search(), 'cedar{Enter}');
    expect(asked()).toHaveLength(5);
  });
});
