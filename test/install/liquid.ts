import { Liquid } from 'liquidjs';

interface Setting {
  readonly id: string;
  readonly type: string;
  readonly label: string;
  readonly default?: unknown;
  readonly options?: readonly { readonly value: string }[];
}

interface Schema {
  readonly name: string;
  readonly settings: readonly Setting[];
  readonly presets: readonly { readonly name: string }[];
}

const engine = new Liquid();

const block = /\{% schema %\}([\s\S]*)\{% endschema %\}/;

/** What a theme editor makes its form of. Shopify reads it as it stands, before any Liquid. */
export const schemaOf = (section: string): Schema => JSON.parse(block.exec(section)![1]!) as Schema;

/** A section as Shopify draws it with the settings it begins with. */
export const renderSection = (section: string, page: object = {}): string => {
  const settings = schemaOf(section).settings.map(({ id, default: standard }) => [id, standard]);
  return renderLiquid(section.replace(block, ''), { ...page, section: { settings: Object.fromEntries(settings) } });
};

export const renderLiquid = (template: string, page: object = {}): string =>
  engine.parseAndRenderSync(template, page) as string;
