<?php
/**
 * The banner's markup, and the shortcode.
 *
 * @package Threat_Level_Banner
 */

namespace Threat_Level_Banner;

defined( 'ABSPATH' ) || exit;

const SHORTCODE = 'threat_level_banner';

add_action( 'init', __NAMESPACE__ . '\add_banner_shortcode' );

/**
 * Registers the shortcode.
 */
function add_banner_shortcode(): void {
	add_shortcode( SHORTCODE, __NAMESPACE__ . '\render_shortcode' );
}

/**
 * Renders the shortcode. An attribute of two words may be written with `_` or `-`, and a flag may
 * be written without a value.
 *
 * @param array<int|string, string>|string $attributes What the author has written; a text if there is none.
 */
function render_shortcode( $attributes ): string {
	$written = array();
	foreach ( (array) $attributes as $name => $value ) {
		$is_alone         = is_int( $name );
		$name             = str_replace( '_', '-', strtolower( $is_alone ? $value : $name ) );
		$written[ $name ] = $is_alone ? 'true' : $value;
	}
	$names = array_fill_keys( array_keys( attribute_readers() ), '' );
	return render_banner( shortcode_atts( $names, $written, SHORTCODE ) );
}

/**
 * The escaped markup of a banner, with fallback links that are shown until the script has loaded.
 *
 * @param array<string, mixed> $given   What an author has chosen, by attribute.
 * @param string               $wrapper Escaped attributes from WordPress.
 */
function render_banner( array $given, string $wrapper = '' ): string {
	enqueue_assets();
	$attributes = array_merge( site_attributes(), read_attributes( $given ) );
	$html       = rtrim( ' ' . $wrapper );
	foreach ( $attributes as $name => $value ) {
		$html .= format_attribute( $name, $value );
	}
	return sprintf( '<threat-level-banner%s>%s</threat-level-banner>', $html, fallback() );
}

/**
 * One attribute, with a space before it.
 *
 * @param string $name  An attribute of the banner.
 * @param string $value Its value, not yet escaped.
 */
function format_attribute( string $name, string $value ): string {
	if ( 'flag' === ( choices()['attributes'][ $name ]['format'] ?? '' ) ) {
		return ' ' . $name;
	}
	return sprintf( ' %s="%s"', $name, 'feed' === $name ? esc_url( $value ) : esc_attr( $value ) );
}

/**
 * The text in place of the banner until its script has loaded. It is not a paragraph, since a
 * shortcode may be inside one.
 */
function fallback(): string {
	$choices = choices();
	$words   = sprintf(
		/* translators: 1: a link, 2: an emergency number, 3: a phone number. */
		esc_html__( '%1$s. In an emergency call %2$s. If something does not look right, call the Anti-Terrorist Hotline on %3$s.', 'threat-level-banner' ),
		format_link( $choices['page'], __( 'Check the UK threat level', 'threat-level-banner' ) ),
		phone_link( $choices['emergency'] ),
		phone_link( $choices['hotline'] )
	);
	/* translators: The language of your translation, as in HTML's lang: cy for Welsh. */
	return sprintf( '<span lang="%s">%s</span>', esc_attr__( 'en-GB', 'threat-level-banner' ), $words );
}

/**
 * A phone number as a link.
 *
 * @param string $number The number as it is shown.
 */
function phone_link( string $number ): string {
	return format_link( 'tel:' . str_replace( ' ', '', $number ), $number );
}

/**
 * A link, escaped.
 *
 * @param string $address The address.
 * @param string $words   The text.
 */
function format_link( string $address, string $words ): string {
	return sprintf( '<a href="%s">%s</a>', esc_url( $address, array( 'https', 'tel' ) ), esc_html( $words ) );
}
