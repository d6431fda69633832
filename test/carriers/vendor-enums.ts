import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const { resolve } = createRequire(import.meta.url);

/** The members of a union of texts in a vendor's declarations: types are gone when tests run. */
export const membersOf = (file: string): string[] => {
  const folder = join(dirname(resolve('@easypost/api')), '..', 'types/Tracker');
  return [...readFileSync(join(folder, file), 'utf8').matchAll(/\| '(\w+)'/g)].map(([, member]) => member!);
};

interface EnumType {
  readonly name: string;
  readonly enumValues: readonly { readonly name: string }[] | null;
}
const schema = JSON.parse(readFileSync(resolve('@shopify/hydrogen-react/customer-account.schema.json'), 'utf8')) as {
  __schema: { types: EnumType[] };
};
/** The values of an enum of Shopify's Customer Account API. */
export const enumOf = (name: string): string[] =>
  schema.__schema.types.find((type) => type.name === name)!.enumValues!.map((value) => value.name);
