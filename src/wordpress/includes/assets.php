<?php
/**
 * The banner's script and style sheet, both from the plugin's own folder.
 *
 * @package Threat_Level_Banner
 */

namespace Threat_Level_Banner;

defined( 'ABSPATH' ) || exit;

const HANDLE = 'threat-level-banner';

add_action( 'init', __NAMESPACE__ . '\register_assets' );
add_action( 'wp_enqueue_scripts', __NAMESPACE__ . '\enqueue_style_early' );
add_filter( 'script_loader_tag', __NAMESPACE__ . '\load_as_module', 10, 3 );

/**
 * Makes both known; a page gets them only with a banner.
 */
function register_assets(): void {
	wp_register_script( HANDLE, script_address(), array(), VERSION, true );
	wp_register_style( HANDLE, plugins_url( 'style.css', PLUGIN_FILE ), array(), VERSION );
}

/**
 * Where the script is. It only imports the banner's: that one puts a banner of its own where its tag
 * stands if it finds none, as when a theme renders a post and shows a few of its words.
 */
function script_address(): string {
	return plugins_url( 'banner/load.js', PLUGIN_FILE );
}

/**
 * For a banner that is being rendered.
 */
function enqueue_assets(): void {
	wp_enqueue_script( HANDLE );
	wp_enqueue_style( HANDLE );
}

/**
 * What keeps room free has to be in the head, and most themes print that before they render the post.
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
 * Our script is a module. WordPress can say so by itself only from 6.5 on.
 *
 * @param string $tag    The tag as WordPress wrote it.
 * @param string $handle Whose it is.
 * @param string $src    The script's address.
 */
function load_as_module( $tag, $handle, $src ) {
	if ( HANDLE !== $handle ) {
		return $tag;
	}
	// Through this function, plugins that give each script a nonce for a strict policy find ours too.
	return wp_get_script_tag(
		array(
			'type' => 'module',
			'src'  => $src,
			'id'   => HANDLE . '-js',
		)
	);
}
