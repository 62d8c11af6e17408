<?php
/**
 * The one option: where the feed is, who signs it, and the site's own area.
 *
 * @package Threat_Level_Banner
 */

namespace Threat_Level_Banner;

defined( 'ABSPATH' ) || exit;

const OPTION       = 'threat_level_banner';
const OPTION_NAMES = array( 'feed', 'public-key', 'area' );

/**
 * What the site has set, each a text, empty where it has set nothing.
 *
 * @return array{feed: string, public-key: string, area: string}
 */
function site_options(): array {
	$kept    = get_option( OPTION, array() );
	$options = array_fill_keys( OPTION_NAMES, '' );
	foreach ( is_array( $kept ) ? $kept : array() as $name => $value ) {
		if ( isset( $options[ $name ] ) && is_string( $value ) ) {
			$options[ $name ] = $value;
		}
	}
	return $options;
}

/**
 * What every banner of the site has, unless an author says otherwise. A WordPress site has no feed
 * beside the script, so without an operator's the banner reads GOV.UK's own document.
 *
 * @return array<string, string>
 */
function site_attributes(): array {
	$options         = site_options();
	$options['feed'] = '' === $options['feed'] ? choices()['feed'] : $options['feed'];
	return array_filter( $options, 'strlen' );
}
