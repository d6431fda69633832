import type { Installation } from './installation.ts';
import { inScript } from './markup.ts';
import { styleElementOf, plainTagOf, pasted, styleOf } from './parts.ts';

/** A tag manager removes `data-*` from script tags: settings are a variable, and the script is made by a script. */
export const tagManager = (given: Installation): string => {
  const { script, settings, data } = given;
  const { address, integrity, importMap } = script;
  const element = (name: string, properties: Readonly<Record<string, unknown>>, more = ''): string =>
    [
      `  element = document.createElement('${name}');`,
      ...Object.entries(properties).map(([key, value]) => `  element.${key} = ${inScript(value)};`),
      ...(more ? [more] : []),
      '  document.head.appendChild(element);',
    ].join('\n');
  return [
    '<script>',
    '(function () {',
    '  var element;',
    `  window.candorConfig = ${inScript(settings)};`,
    ...(importMap
      ? [element('script', { type: 'importmap', textContent: JSON.stringify(JSON.parse(importMap)) })]
      : []),
    element('style', { textContent: styleOf(given) }),
    ...(data
      ? [
          element(
            'script',
            { type: 'application/json', textContent: JSON.stringify(data) },
            "  element.setAttribute('data-candor', '');",
          ),
        ]
      : []),
    element('script', { async: true, ...(integrity && { integrity, crossOrigin: 'anonymous' }), src: address }),
    '})();',
    '</script>',
  ].join('\n');
};

/** In the theme itself: a tag manager comes too late to hold a place, and cannot name one. */
export const managedPlace = (given: Installation): string => pasted(styleElementOf(given), plainTagOf(given));
