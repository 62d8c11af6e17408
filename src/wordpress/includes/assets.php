<?php
/**
 * The banner's script and style sheet, both from the plugin's own folder.
 *
 * @package Threat_Level_Banner
 */

namespace Threat_Level_Banner;

defined( 'ABSPATH' ) || exit;

const HANDLE = 'threat-level-banner';

/**
 * How plugins that combine scripts, or delay them until the visitor touches the page, are asked to
 * leave one alone: WP Rocket, LiteSpeed Cache, Autoptimize, and Cloudflare's Rocket Loader. A level
 * must not wait for a touch, and a module that is combined with other scripts does not run.
 */
const NOT_DELAYED = array(
	'nowprocket'       => true,
	'data-no-optimize' => '1',
	'data-noptimize'   => '1',
	'data-cfasync'     => 'false',
);

add_action( 'init', __NAMESPACE__ . '\register_assets' );
add_action( 'wp_enqueue_scripts', __NAMESPACE__ . '\enqueue_style_early' );
add_filter( 'script_loader_tag', __NAMESPACE__ . '\load_as_module', 10, 3 );

/**
 * Registers both. A page loads them only if it has a banner.
 */
function register_assets(): void {
	wp_register_script( HANDLE, script_address(), array(), VERSION, true );
	wp_register_style( HANDLE, plugins_url( 'style.css', PLUGIN_FILE ), array(), VERSION );
}

/**
 * The address of a script that only imports the banner's. The banner's own script inserts a banner
 * after its tag if it finds none in the page, for example if a theme shows only an excerpt of a
 * post.
 */
function script_address(): string {
	return plugins_url( 'banner/load.js', PLUGIN_FILE );
}

/**
 * Enqueues both for a banner that is being rendered.
 */
function enqueue_assets(): void {
	wp_enqueue_script( HANDLE );
	wp_enqueue_style( HANDLE );
}

/**
 * Enqueues the style sheet in the head, because it reserves the banner's height, and most themes
 * print the head before they render the post.
 */
function enqueue_style_early(): void {
	global $wp_query;
	foreach ( $wp_query->posts ?? array() as $post ) {
		if ( $post instanceof \WP_Post && ( has_shortcode( $post->post_content, SHORTCODE ) || has_block( BLOCK, $post ) ) ) {
			wp_enqueue_style( HANDLE );
			return;
		}
	}
}

/**
 * Makes the script a module. WordPress has an API for that only from 6.5 on.
 *
 * @param string $tag    The tag from WordPress.
 * @param string $handle The handle of the script.
 * @param string $src    The script's address.
 */
function load_as_module( $tag, $handle, $src ) {
	if ( HANDLE !== $handle ) {
		return $tag;
	}
	// Plugins that add a nonce to each script for a strict policy hook into this function.
	return wp_get_script_tag(
		array(
			'type' => 'module',
			'src'  => $src,
			'id'   => HANDLE . '-js',
		) + NOT_DELAYED
	);
}
