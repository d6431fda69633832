import { toKebab } from '../../../src/element/attributes.ts';
import type { Installation, Texts } from './installation.ts';
import { inMarkup, inScript } from './markup.ts';
import { styleOf } from './parts.ts';

const text = (value: string): string => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const list = (entries: readonly (readonly [string, string])[], indent: string): string =>
  `array(\n${entries.map(([name, value]) => `${indent}\t${text(name)} => ${value},\n`).join('')}${indent})`;

const scriptAttributes = ({ script, settings }: Installation): readonly (readonly [string, string])[] => [
  ['async', 'true'],
  ['src', text(script.address)],
  ...(script.integrity
    ? ([
        ['integrity', text(script.integrity)],
        ['crossorigin', text('anonymous')],
      ] as const)
    : []),
  ...Object.entries(settings).map(([name, value]) => [`data-${toKebab(name)}`, text(value)] as const),
];

const inline = (code: string, attributes: Readonly<Record<string, string>>): string =>
  `\t\twp_print_inline_script_tag( ${text(code)}, ${list(Object.entries(attributes), '\t\t')} );\n`;

/** Shortcodes write names in small letters with underscores; a flag has no value there. */
const given = (name: string, attributes: Texts): string => {
  const value = attributes[name];
  return text(value === undefined ? '' : value || 'true');
};

/** A plugin of one file, `wp-content/plugins/candor.php`: `[candor_reviews product="42"]` wherever a shortcode may stand. */
export const plugin = (installation: Installation): string => {
  const { widget, attributes, fields, script, data, fallback } = installation;
  const shortcode = `candor_${widget.replaceAll('-', '_')}`;
  const defaults = fields.map(({ name }) => [
    name.replaceAll('-', '_'),
    // The page of a product knows which it is; records of the shop's own name theirs.
    name === 'product' && attributes.product !== undefined && !data
      ? "is_singular( 'product' ) ? (string) get_the_ID() : ''"
      : given(name, attributes),
  ]);
  return `<?php
/**
 * Plugin Name: Candor ${widget}
 * Description: The shortcode [${shortcode}].
 */

defined( 'ABSPATH' ) || exit;

add_action(
	'wp_head',
	function () {
${script.importMap ? inline(script.importMap, { type: text('importmap') }) : ''}\t\twp_print_script_tag( ${list(scriptAttributes(installation), '\t\t')} );
		echo ${text(`<style>\n${styleOf(installation)}\n</style>\n`)};
${data ? inline(inScript(data), { type: text('application/json'), 'data-candor': 'true' }) : ''}\t}
);

add_shortcode(
	'${shortcode}',
	function ( $given ) {
		$attributes = shortcode_atts( ${list(defaults as [string, string][], '\t\t')}, $given, '${shortcode}' );
		$tag        = '<candor-${widget}';
		foreach ( $attributes as $name => $value ) {
			if ( '' !== $value ) {
				$tag .= sprintf( ' %s="%s"', str_replace( '_', '-', $name ), esc_attr( $value ) );
			}
		}
		return $tag . ${text(`>${inMarkup(fallback)}</candor-${widget}>`)};
	}
);
`;
};

/** Where it should appear, in any text. */
export const shortcode = ({ widget }: Installation): string => `[candor_${widget.replaceAll('-', '_')}]`;
