/** Decorators without their syntax, which Node does not read. */
type Member = (target: object, name: string, descriptor?: PropertyDescriptor) => void;

/** `reflect-metadata` adds it once the server's packages are loaded. */
export const describe = (key: 'type' | 'paramtypes', value: unknown, target: object, name?: string): void => {
  const { defineMetadata } = Reflect as unknown as { defineMetadata: (...given: unknown[]) => void };
  defineMetadata(`design:${key}`, value, target, ...(name === undefined ? [] : [name]));
};

export const decorateMember = (
  { prototype }: { prototype: object },
  name: string,
  type: unknown,
  decorator: Member,
) => {
  describe('type', type, prototype, name);
  decorator(prototype, name, Object.getOwnPropertyDescriptor(prototype, name));
};
