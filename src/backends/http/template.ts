/** What a placeholder stands for, by its name; absent where a question has none of it. */
export type Values = Readonly<Record<string, unknown>>;

const placeholder = /\{(\w+)(:number)?\}/g;

const valueOf = (values: Values, name: string, number: string | undefined): unknown => {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (!number || value === undefined) return value;
  return Array.isArray(value) ? value.map(Number) : Number(value);
};

/** `undefined` where one of its placeholders has no value. */
export const fillText = (text: string, values: Values, encode = (value: string) => value): string | undefined => {
  let whole = true;
  const filled = text.replace(placeholder, (_, name: string, number: string | undefined) => {
    const value = valueOf(values, name, number);
    if (value === undefined) whole = false;
    return encode(String(value));
  });
  return whole ? filled : undefined;
};

/** `products[]={products}` is said once a product, any other list with commas. */
const fillParameter = (parameter: string, values: Values): string[] => {
  const [, list] = /\[\]=\{(\w+)\}$/.exec(parameter) ?? [];
  const each = list === undefined ? undefined : values[list];
  const filled = Array.isArray(each)
    ? each.map((value) => fillText(parameter, { [list!]: value }, encodeURIComponent))
    : [fillText(parameter, values, encodeURIComponent)];
  return filled.filter((one) => one !== undefined);
};

/** Every value percent-encoded; a parameter of which a value is absent is not sent. */
export const fillUrl = (template: string, values: Values): string => {
  const [path = '', ...search] = template.split('?');
  const parameters = search.join('?').split('&').filter(Boolean);
  const filled = parameters.flatMap((parameter) => fillParameter(parameter, values));
  return (fillText(path, values, encodeURIComponent) ?? path) + (filled.length > 0 ? `?${filled.join('&')}` : '');
};

/** JSON of the same shape: a text that is one placeholder becomes its value of whatever type, an absent one vanishes. */
export const fillJson = (template: unknown, values: Values): unknown => {
  if (typeof template === 'string') {
    const [whole, name, number] = /^\{(\w+)(:number)?\}$/.exec(template) ?? [];
    return whole ? valueOf(values, name!, number) : fillText(template, values);
  }
  if (Array.isArray(template)) return template.map((one) => fillJson(one, values));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(Object.entries(template).map(([key, one]) => [key, fillJson(one, values)]));
};
