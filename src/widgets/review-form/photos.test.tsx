import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { choose, createShop, mount, picture, reply } from './review-form.test.mount.ts';

beforeEach(() => vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(async () => {
  document.body.replaceChildren();
  await new Promise((resolve) => setTimeout(resolve, 70));
  vi.restoreAllMocks();
});

const opened = async (attributes: Record<string, string> = {}) => {
  const { shop, backend } = createShop();
  const form = await mount(backend, attributes);
  await form.open();
  const input = form.find<HTMLInputElement>('[type=file]');
  const names = () => [...form.root.querySelectorAll('.file')].map(({ textContent }) => textContent);
  return { shop, ...form, input, names, add: (...files: File[]) => choose(input, files) };
};

/** As a camera writes it: a JPEG with a block of Exif that says where it was taken. */
const located = async (): Promise<File> => {
  const bytes = new Uint8Array(await (await picture('at-home.jpg', 60, 40, 'image/jpeg')).arrayBuffer());
  const exif = new TextEncoder().encode('Exif\0\0GPSLatitude 52.5');
  const block = [0xff, 0xe1, 0, exif.length + 2, ...exif];
  return new File([bytes.slice(0, 2), new Uint8Array(block), bytes.slice(2)], 'at-home.jpg', { type: 'image/jpeg' });
};

describe('photos of candor-review-form', () => {
  test('are sent before the review, smaller and without the place', async () => {
    const { shop, add, names, rate, fill, press, until } = await opened();
    const large = await picture('large.png', 4000, 1000);
    const home = await located();
    expect(await home.text()).toContain('GPSLatitude');
    add(large, home);
    await expect.poll(names).toEqual(['large.png', 'at-home.jpg']);
    rate(4);
    await fill('author.name', 'A');
    press();
    await until('.sent[data-state=done]');
    expect(shop.sent[0]!.input.photos).toEqual(shop.photos.map(({ key }) => key));
    const [first, second] = shop.photos.map(({ blob }) => blob) as [Blob, Blob];
    expect([first.type, second.type]).toEqual(['image/jpeg', 'image/jpeg']);
    const { width, height } = await createImageBitmap(first);
    expect([width, height]).toEqual([1600, 400]);
    expect(await second.text()).not.toContain('GPS');
  });

  test('are waited for when the form is sent at once', async () => {
    const { shop, add, rate, fill, press, until } = await opened();
    rate(4);
    await fill('author.name', 'A');
    add(await picture('large.png', 3000, 3000));
    press();
    await until('.sent[data-state=done]');
    expect(shop.photos).toHaveLength(1);
  });

  test('are refused by their names when they are none, or too many, and the others stay', async () => {
    const { add, names, problem, input } = await opened({ photos: '1' });
    add(new File(['%PDF'], 'receipt.pdf'), await picture('a.png'), await picture('b.png'));
    await expect.poll(names).toEqual(['a.png']);
    await expect
      .poll(() => problem('photos'))
      .toBe('receipt.pdf is not an image that this browser can read. b.png is one too many.');
    expect(input.getAttribute('aria-describedby')).toContain('photos-problem');
  });

  test('are refused unread when they are too large', async () => {
    const { add, problem } = await opened();
    const large = await picture('huge.png');
    Object.defineProperty(large, 'size', { value: 41_000_000 });
    const read = vi.spyOn(window, 'createImageBitmap');
    // A file that says so of itself, as the browser would.
    const list = { 0: large, length: 1, item: () => large, [Symbol.iterator]: () => [large].values() };
    const files = vi.spyOn(HTMLInputElement.prototype, 'files', 'get').mockReturnValue(list as never);
    add();
    files.mockRestore();
    await expect.poll(() => problem('photos')).toBe('huge.png is too large.');
    expect(read).not.toHaveBeenCalled();
  });

  test('can be dropped, and taken away by a button that leaves the focus in the form', async () => {
    const { find, names, root, input } = await opened();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(await picture('a.png'));
    const over = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true });
    find('[part~=upload]').dispatchEvent(over);
    expect(over.defaultPrevented).toBe(true);
    find('[part~=upload]').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    await expect.poll(names).toEqual(['a.png']);
    expect(find('.remove').getAttribute('aria-label')).toBe('Remove a.png');
    find('.remove').click();
    await expect.poll(names).toEqual([]);
    expect(root.activeElement).toBe(input);
  });

  test('are drawn without an address that a policy could forbid', async () => {
    const made = vi.spyOn(URL, 'createObjectURL');
    const { add, names, find, root } = await opened();
    add(await picture('a.png'));
    await expect.poll(names).toEqual(['a.png']);
    await expect.poll(() => find<HTMLCanvasElement>('canvas').width).toBe(60);
    expect(made).not.toHaveBeenCalled();
    expect(root.querySelector('img')).toBeNull();
  });

  test('stand by their names alone where they cannot be drawn', async () => {
    const { add, names, find } = await opened();
    const file = await picture('a.png');
    const real = createImageBitmap;
    let calls = 0;
    vi.spyOn(window, 'createImageBitmap').mockImplementation((...given: unknown[]) =>
      (calls += 1) > 1 ? Promise.reject(new Error('no')) : (real as (...given: unknown[]) => never)(...given),
    );
    add(file);
    await expect.poll(names).toEqual(['a.png']);
    await expect.poll(() => find('canvas').hidden).toBe(true);
  });

  test('are named where the backend refuses them', async () => {
    const { shop, add, names, rate, fill, press, until, problem } = await opened();
    shop.photo = () => reply(422, { error: { message: '', fields: { photos: 'This photo cannot be taken.' } } });
    add(await picture('a.png'));
    await expect.poll(names).toEqual(['a.png']);
    rate(4);
    await fill('author.name', 'A');
    press();
    await until('.sent[data-state=refused]');
    expect(problem('photos')).toBe('This photo cannot be taken.');
    expect(names()).toEqual(['a.png']);
    expect(shop.sent).toEqual([]);
  });
});
