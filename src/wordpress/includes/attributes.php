<?php
/**
 * What an author may set on a banner. Each attribute has a reader that returns its value in
 * canonical spelling, or an empty text: unknown values are ignored, and the banner uses its
 * default.
 *
 * @package Threat_Level_Banner
 */

namespace Threat_Level_Banner;

defined( 'ABSPATH' ) || exit;

/**
 * The readers by the attribute's name. The feed and its keys have none: they are set for the site,
 * not by an author.
 *
 * @return array<string, callable(string): string>
 */
function attribute_readers(): array {
	$readers = array();
	foreach ( choices()['attributes'] as $name => $attribute ) {
		$reader = reader_for( $attribute );
		if ( null !== $reader ) {
			$readers[ $name ] = $reader;
		}
	}
	return $readers;
}

/**
 * The reader for an attribute, by its format in choices.json; null for an address and for keys.
 *
 * @param array{format: string, choices?: string[], range?: int[]} $attribute An entry of choices.json.
 */
function reader_for( array $attribute ): ?callable {
	switch ( $attribute['format'] ) {
		case 'choice':
			return reader_of( $attribute['choices'] );
		case 'heading-level':
			return reader_of( array_map( 'strval', range( ...$attribute['range'] ) ) );
		case 'minutes':
			return reader_of_minutes( $attribute['range'] );
		case 'language':
			return __NAMESPACE__ . '\read_lang';
		case 'languages':
			return __NAMESPACE__ . '\read_languages';
		case 'identifier':
			return __NAMESPACE__ . '\read_area';
		case 'flag':
			return __NAMESPACE__ . '\read_flag';
		default:
			return null;
	}
}

/**
 * The known ones of the given attributes, with their valid values.
 *
 * @param array<string, mixed> $given The values that an author has written, by attribute.
 * @return array<string, string>
 */
function read_attributes( array $given ): array {
	$read = array();
	foreach ( attribute_readers() as $name => $reader ) {
		$value = $given[ $name ] ?? '';
		$value = is_scalar( $value ) ? $reader( trim( (string) $value ) ) : '';
		if ( '' !== $value ) {
			$read[ $name ] = $value;
		}
	}
	return $read;
}

/**
 * A reader that accepts these values, in any case.
 *
 * @param string[] $values The valid values.
 * @return callable(string): string
 */
function reader_of( array $values ): callable {
	return static function ( string $value ) use ( $values ): string {
		$value = strtolower( $value );
		return in_array( $value, $values, true ) ? $value : '';
	};
}

/**
 * A language tag in any spelling, if the banner has its language; or `auto`.
 *
 * @param string $value The value as written.
 */
function read_lang( string $value ): string {
	$tag = str_replace( '_', '-', $value );
	if ( 'auto' === strtolower( $tag ) ) {
		return 'auto';
	}
	$is_tag = preg_match( '/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/iD', $tag );
	$known  = array_map( __NAMESPACE__ . '\primary_language', language_codes() );
	return $is_tag && in_array( primary_language( $tag ), $known, true ) ? $tag : '';
}

/**
 * The first part of a language tag.
 *
 * @param string $tag Such as `cy-GB`.
 */
function primary_language( string $tag ): string {
	return strtolower( explode( '-', $tag )[0] );
}

/**
 * A list of codes of shipped languages, with any separators.
 *
 * @param string $value The value as written.
 */
function read_languages( string $value ): string {
	$wanted = preg_split( '/[\s,]+/', strtolower( str_replace( '_', '-', $value ) ) );
	$known  = static function ( string $code ) use ( $wanted ): bool {
		return in_array( strtolower( $code ), $wanted, true );
	};
	return implode( ' ', array_filter( language_codes(), $known ) );
}

/**
 * The id of an area in a feed.
 *
 * @param string $value The value as written.
 */
function read_area( string $value ): string {
	$value = strtolower( $value );
	return preg_match( '/^[a-z0-9]+(-[a-z0-9]+)*$/D', $value ) ? $value : '';
}

/**
 * A reader for the minutes between two refreshes; 0 means never.
 *
 * @param int[] $range The smallest and the largest number, beside 0.
 * @return callable(string): string
 */
function reader_of_minutes( array $range ): callable {
	return static function ( string $value ) use ( $range ): string {
		if ( ! preg_match( '/^\d{1,4}$/D', $value ) ) {
			return '';
		}
		$minutes   = (int) $value;
		$is_usable = 0 === $minutes || ( $minutes >= $range[0] && $minutes <= $range[1] );
		return $is_usable ? (string) $minutes : '';
	};
}

/**
 * Whether a flag is set, in the spellings that people use in shortcodes.
 *
 * @param string $value The value as written.
 */
function read_flag( string $value ): string {
	return filter_var( $value, FILTER_VALIDATE_BOOLEAN ) ? 'true' : '';
}

/**
 * One or two Ed25519 public keys: 32 bytes each, base64url.
 *
 * @param string $value The value as written.
 */
function read_public_keys( string $value ): string {
	$value = preg_replace( '/\s+/', ' ', $value );
	return preg_match( '/^[A-Za-z0-9_-]{43}( [A-Za-z0-9_-]{43})?$/D', $value ) ? $value : '';
}
