<?php
/**
 * The translations of the settings and the block. Those of the banner are in its own script.
 *
 * @package Threat_Level_Banner
 */

namespace Threat_Level_Banner;

defined( 'ABSPATH' ) || exit;

// Before the block is registered, because WordPress then translates its title.
add_action( 'init', __NAMESPACE__ . '\load_translations', 5 );

/**
 * Loads them from the plugin, unless the site has newer ones from WordPress's directory.
 */
function load_translations(): void {
	load_plugin_textdomain( 'threat-level-banner', false, dirname( plugin_basename( PLUGIN_FILE ) ) . '/languages' );
}

/**
 * Says that nobody has reviewed the translation that is shown; empty in English and once somebody
 * has.
 */
function review_note(): string {
	/* translators: Write a sentence: that these words are a translation that no speaker of the language has reviewed. Once one has, write “reviewed”, in English. */
	$note = _x( 'reviewed', 'state of the translation', 'threat-level-banner' );
	return 'reviewed' === $note ? '' : $note;
}
