<?php
/**
 * The plugin's one option: the address of the feed, its public keys, and the site's area.
 *
 * @package Threat_Level_Banner
 */

namespace Threat_Level_Banner;

defined( 'ABSPATH' ) || exit;

const OPTION       = 'threat_level_banner';
const OPTION_NAMES = array( 'feed', 'public-key', 'area' );

/**
 * The site's settings, each a text, empty if it is not set.
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
 * The attributes of every banner of the site, unless an author overrides them. A WordPress site has
 * no feed beside the script, so without an operator's feed the banner reads GOV.UK's document.
 *
 * @return array<string, string>
 */
function site_attributes(): array {
	$options         = site_options();
	$options['feed'] = '' === $options['feed'] ? choices()['feed'] : $options['feed'];
	return array_filter( $options, 'strlen' );
}
