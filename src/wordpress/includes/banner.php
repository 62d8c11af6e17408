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
 * Makes the shortcode known.
 */
function add_banner_shortcode(): void {
	add_shortcode( SHORTCODE, __NAMESPACE__ . '\render_shortcode' );
}

/**
 * The shortcode's banner. A name of two words may be written with `_` or `-`, and one that needs no
 * value may stand alone.
 *
 * @param array<int|string, string>|string $attributes What the author has written; nothing is a text.
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
 * A banner, escaped and whole, with links that stand until the script has come.
 *
 * @param array<string, mixed> $given   What an author has chosen, by attribute.
 * @param string               $wrapper Attributes that WordPress has written, and escaped.
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
 * One attribute, with the space before it.
 *
 * @param string $name  One of ours.
 * @param string $value Its value, not yet escaped.
 */
function format_attribute( string $name, string $value ): string {
	if ( 'flag' === ( choices()['attributes'][ $name ]['format'] ?? '' ) ) {
		return ' ' . $name;
	}
	return sprintf( ' %s="%s"', $name, 'feed' === $name ? esc_url( $value ) : esc_attr( $value ) );
}

/**
 * What stands in the banner's place without its script. It is no paragraph, since a shortcode may
 * stand inside one.
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
 * A phone number that can be dialled.
 *
 * @param string $number As people write it.
 */
function phone_link( string $number ): string {
	return format_link( 'tel:' . str_replace( ' ', '', $number ), $number );
}

/**
 * A link, escaped.
 *
 * @param string $address Where it leads.
 * @param string $words   What it says.
 */
function format_link( string $address, string $words ): string {
	return sprintf( '<a href="%s">%s</a>', esc_url( $address, array( 'https', 'tel' ) ), esc_html( $words ) );
}
