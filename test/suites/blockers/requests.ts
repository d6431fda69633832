import * as z from 'zod/mini';
import type { AnyBackend } from '../../../src/backend.ts';
import { resourceNames } from '../../../src/model/resource-names.ts';
import { writeNames } from '../../../src/model/write.ts';
import { asking } from '../../asking.ts';
import { everyBackend } from '../../every-backend.ts';
import { queries } from '../../shop-data.ts';

/** Every address a backend asks for, whatever its options choose among. */
export interface Asked {
  readonly backend: string;
  readonly url: string;
}

const shop = 'https://shop.example';

/** An option of a few values is tried with each: presets, vendors. */
const variantsOf = (backend: AnyBackend, options: object): object[] => {
  const schema = z.toJSONSchema(backend.options, { io: 'input', unrepresentable: 'any' });
  const choices = Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
    ((property as { enum?: unknown[] }).enum ?? []).map((value) => Object.assign({}, options, { [name]: value })),
  );
  return [options, ...choices];
};

const askAll = async (backend: AnyBackend, options: object): Promise<void> => {
  const parsed = backend.options.safeParse(options);
  if (!parsed.success) return;
  const { read, write } = backend.connect(parsed.data as never);
  for (const resource of resourceNames)
    await Promise.resolve(read[resource]?.(queries[resource] as never, asking())).catch(() => {});
  const writes = await write?.();
  for (const name of writeNames) {
    const input = name === 'photo' ? new Blob(['x'], { type: 'image/jpeg' }) : { review: 'r-1', rating: 5, text: 'x' };
    await writes?.[name]?.(input as never, { ...asking(), key: 'k'.repeat(22) } as never).catch(() => {});
  }
};

/** Asked and written with a network that only listens. */
export const askedByBackends = async (): Promise<readonly Asked[]> => {
  const found = new Map<string, Asked>();
  const real = globalThis.fetch;
  for (const { name, backend, options } of everyBackend) {
    globalThis.fetch = async (input) => {
      const { href } = new URL(input instanceof globalThis.Request ? input.url : input, `${shop}/`);
      // Hosts of the docs are the shop's own.
      found.set(`${name} ${href}`, { backend: name, url: href.replace('https://backend.invalid', shop) });
      return Response.json({});
    };
    for (const variant of variantsOf(backend, options)) await askAll(backend, variant);
  }
  globalThis.fetch = real;
  return [...found.values()];
};
