/** What is said of a product, as the text of a block of JSON-LD. `<` is escaped: no review can end the block. */
export const blockText = (product: string, parts: readonly Readonly<Record<string, unknown>>[]): string => {
  const whole = Object.assign({ '@context': 'https://schema.org', '@type': 'Product', sku: product }, ...parts);
  return JSON.stringify(whole).replaceAll('<', String.raw`\u003c`);
};
