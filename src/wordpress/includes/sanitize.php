<?php
/**
 * Validates the settings. An invalid value leaves the old one unchanged, with a message that says
 * why.
 *
 * @package Threat_Level_Banner
 */

namespace Threat_Level_Banner;

defined( 'ABSPATH' ) || exit;

/**
 * The validated option.
 *
 * @param mixed $given The submitted form.
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
 * One setting in canonical spelling, or the old one if it is invalid.
 *
 * @param string $name  The name of the setting.
 * @param string $value The value as written.
 * @param string $old   The stored value.
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
 * An https address without a user name and password in it.
 *
 * @param string $value The value as written.
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
 * Whether public keys are set without a feed. GOV.UK's document is not signed, so no banner would
 * ever show a level.
 *
 * @param array{feed: string, public-key: string} $options The new options.
 */
function is_signed_without_feed( array $options ): bool {
	return '' === $options['feed'] && '' !== $options['public-key'];
}

/**
 * Leaves feed and keys unchanged, with a message that says why.
 *
 * @param array<string, string> $kept The new options.
 * @param array<string, string> $old  The stored value.
 * @return array<string, string>
 */
function refuse_pair( array $kept, array $old ): array {
	add_settings_error( PAGE, 'pair', esc_html__( 'Feed address and public keys were not changed. Expected: with public keys, the address of a signed feed. Received: keys and no address. Give both, or leave both empty.', 'threat-level-banner' ) );
	$kept['feed']       = $old['feed'];
	$kept['public-key'] = is_signed_without_feed( $old ) ? '' : $old['public-key'];
	return $kept;
}

/**
 * Adds a message that says what was expected, what was received, and what to do.
 *
 * @param string $name  The name of the setting.
 * @param string $value The value as written.
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
	// WordPress prints a message without escaping it.
	add_settings_error( PAGE, $name, esc_html( sprintf( $sentences[ $name ], $shown ) ) );
}
