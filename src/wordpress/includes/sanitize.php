<?php
/**
 * What of the settings page's answers is kept. A bad value leaves the old one, and says why.
 *
 * @package Threat_Level_Banner
 */

namespace Threat_Level_Banner;

defined( 'ABSPATH' ) || exit;

/**
 * The option as it may be kept.
 *
 * @param mixed $given What the form has sent.
 * @return array<string, string>
 */
function sanitize_options( $given ): array {
	$old  = site_options();
	$kept = $old;
	foreach ( OPTION_NAMES as $name ) {
		$value         = is_array( $given ) && is_string( $given[ $name ] ?? null ) ? trim( $given[ $name ] ) : $old[ $name ];
		$kept[ $name ] = sanitize_part( $name, $value, $old[ $name ] );
	}
	return is_signed_without_feed( $kept ) ? refuse_pair( $kept, $old ) : $kept;
}

/**
 * One part of the option in the one spelling that we keep, or the old one.
 *
 * @param string $name  Which part.
 * @param string $value What was written.
 * @param string $old   What was kept before.
 */
function sanitize_part( string $name, string $value, string $old ): string {
	$readers = array(
		'feed'       => __NAMESPACE__ . '\read_feed_address',
		'public-key' => __NAMESPACE__ . '\read_public_keys',
		'area'       => __NAMESPACE__ . '\read_area',
	);
	$read    = $readers[ $name ]( $value );
	if ( '' !== $value && '' === $read ) {
		refuse_value( $name, $value );
		return $old;
	}
	return $read;
}

/**
 * An address over https, without a name or password in it.
 *
 * @param string $value What was written.
 */
function read_feed_address( string $value ): string {
	if ( false === filter_var( $value, FILTER_VALIDATE_URL ) ) {
		return '';
	}
	$parts     = wp_parse_url( $value );
	$is_usable = 'https' === strtolower( $parts['scheme'] ?? '' ) && ! isset( $parts['user'] );
	return $is_usable ? esc_url_raw( $value, array( 'https' ) ) : '';
}

/**
 * GOV.UK's document bears no signature: with a key and no feed, no banner would ever show a level.
 *
 * @param array{feed: string, public-key: string} $options What would be kept.
 */
function is_signed_without_feed( array $options ): bool {
	return '' === $options['feed'] && '' !== $options['public-key'];
}

/**
 * Leaves feed and keys as they were, and says why.
 *
 * @param array<string, string> $kept What would be kept.
 * @param array<string, string> $old  What was kept before.
 * @return array<string, string>
 */
function refuse_pair( array $kept, array $old ): array {
	add_settings_error( PAGE, 'pair', esc_html__( 'Feed address and public keys were not changed. Expected: with public keys, the address of a signed feed. Received: keys and no address. Give both, or leave both empty.', 'threat-level-banner' ) );
	$kept['feed']       = $old['feed'];
	$kept['public-key'] = is_signed_without_feed( $old ) ? '' : $old['public-key'];
	return $kept;
}

/**
 * Says what was expected, what came, and what to do.
 *
 * @param string $name  Which part.
 * @param string $value What was written.
 */
function refuse_value( string $name, string $value ): void {
	$sentences = array(
		/* translators: %s: what somebody has written. */
		'feed'       => __( 'The feed address was not changed. Expected: an address that begins with https://, without a user name in it. Received: “%s”. Copy the address from whoever publishes the feed, or leave it empty to read GOV.UK’s own document.', 'threat-level-banner' ),
		/* translators: %s: what somebody has written. */
		'public-key' => __( 'The public keys were not changed. Expected: one or two keys of 43 letters, digits, - and _ each. Received: “%s”. Copy what the publisher’s keygen command printed.', 'threat-level-banner' ),
		/* translators: %s: what somebody has written. */
		'area'       => __( 'The area was not changed. Expected: an id of lower-case letters, digits and single hyphens, such as essex. Received: “%s”. Ask whoever publishes the feed which areas it has.', 'threat-level-banner' ),
	);
	$shown     = mb_substr( $value, 0, 100 );
	// WordPress prints a message as it is.
	add_settings_error( PAGE, $name, esc_html( sprintf( $sentences[ $name ], $shown ) ) );
}
