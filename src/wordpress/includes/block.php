<?php
/**
 * The block: the same banner, with settings in the editor.
 *
 * @package Threat_Level_Banner
 */

namespace Threat_Level_Banner;

defined( 'ABSPATH' ) || exit;

const BLOCK         = 'threat-level-banner/banner';
const EDITOR_HANDLE = 'threat-level-banner-editor';

add_action( 'init', __NAMESPACE__ . '\register_banner_block' );
add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\pass_settings_to_editor' );

/**
 * Registers the block; its attributes are in block.json.
 */
function register_banner_block(): void {
	wp_register_script(
		EDITOR_HANDLE,
		plugins_url( 'block/editor.js', PLUGIN_FILE ),
		array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n' ),
		VERSION,
		true
	);
	wp_set_script_translations( EDITOR_HANDLE, 'threat-level-banner', dirname( PLUGIN_FILE ) . '/languages' );
	register_block_type( dirname( PLUGIN_FILE ) . '/block', array( 'render_callback' => __NAMESPACE__ . '\render_block' ) );
}

/**
 * Renders the block. The element itself gets the classes for alignment and from the editor's class
 * field.
 *
 * @param array<string, mixed> $attributes What the author has chosen.
 */
function render_block( $attributes ): string {
	return render_banner( (array) $attributes, get_block_wrapper_attributes() );
}

/**
 * Passes the choices, and what the preview needs, to the editor's script.
 */
function pass_settings_to_editor(): void {
	$settings = array(
		'options'    => array(
			'lang'        => language_options(),
			'region'      => region_options(),
			'quiet-below' => quiet_options(),
			'variant'     => variant_options(),
			'theme'       => theme_options(),
		),
		'minutes'    => choices()['attributes']['refresh']['range'],
		'attributes' => array_merge( array( 'lang' => str_replace( '_', '-', get_locale() ) ), site_attributes() ),
		'fallback'   => fallback(),
		'note'       => review_note(),
		'script'     => add_query_arg( 'ver', VERSION, script_address() ),
	);
	$json     = wp_json_encode( $settings, JSON_HEX_TAG | JSON_HEX_AMP );
	wp_add_inline_script( EDITOR_HANDLE, "window.threatLevelBanner = $json;", 'before' );
}
