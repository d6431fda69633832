import { getPHPLoaderModule } from '@php-wasm/node-8-4';
import { loadPHPRuntime, PHP } from '@php-wasm/universal';

/** What of WordPress the plugin calls, as WordPress documents it. */
const wordpress = `<?php
error_reporting( E_ALL );
define( 'ABSPATH', '/' );
$hooks = array();
$shortcodes = array();
function add_action( $name, $do ) { global $hooks; $hooks[ $name ][] = $do; }
function do_action( $name ) { global $hooks; foreach ( $hooks[ $name ] as $do ) { $do(); } }
function add_shortcode( $tag, $do ) { global $shortcodes; $shortcodes[ $tag ] = $do; }
function do_shortcode( $text ) {
	global $shortcodes;
	preg_match( '/^\\\\[(\\\\w+)((?: \\\\w+="[^"]*")*)\\\\]$/', $text, $found );
	preg_match_all( '/(\\\\w+)="([^"]*)"/', $found[2], $pairs );
	return $shortcodes[ $found[1] ]( $found[2] ? array_combine( $pairs[1], $pairs[2] ) : '', '', $found[1] );
}
function shortcode_atts( $defaults, $given ) {
	$given = (array) $given;
	return array_merge( $defaults, array_intersect_key( $given, $defaults ) );
}
function esc_attr( $text ) { return htmlspecialchars( $text, ENT_QUOTES ); }
function is_singular( $type ) { return true; }
function get_the_ID() { return 42; }
function written( $attributes ) {
	$text = '';
	foreach ( $attributes as $name => $value ) {
		if ( true === $value ) { $text .= ' ' . $name; }
		elseif ( false !== $value ) { $text .= sprintf( ' %s="%s"', $name, esc_attr( $value ) ); }
	}
	return $text;
}
function wp_print_script_tag( $attributes ) { printf( "<script%s></script>\\n", written( $attributes ) ); }
function wp_print_inline_script_tag( $code, $attributes ) { printf( "<script%s>\\n%s\\n</script>\\n", written( $attributes ), $code ); }
?>`;

/** What a page of a WordPress site with this plugin has in its head, and where the shortcode stands. */
export const runPlugin = async (plugin: string, shortcode: string): Promise<{ head: string; place: string }> => {
  const php = new PHP(await loadPHPRuntime(await getPHPLoaderModule()));
  const split = '<!-- place -->';
  try {
    const { text, errors, exitCode } = await php.run({
      code: `${wordpress}${plugin}\ndo_action( 'wp_head' );\necho '${split}', do_shortcode( '${shortcode}' );`,
    });
    if (exitCode !== 0 || errors) throw new Error(errors || text);
    const [head, place] = text.split(split) as [string, string];
    return { head, place };
  } finally {
    php.exit();
  }
};
