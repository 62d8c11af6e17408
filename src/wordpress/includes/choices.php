<?php
/**
 * The choices for an author. The lists come from the banner's own source, in choices.json, which
 * the build writes. Only their labels are here, where WordPress can translate them.
 *
 * @package Threat_Level_Banner
 */

namespace Threat_Level_Banner;

defined( 'ABSPATH' ) || exit;

/**
 * The generated lists.
 *
 * @return array{languages: array, variants: string[], themes: string[], regions: string[], minutes: array{least: int, most: int}, feed: string, page: string, emergency: string, hotline: string}
 */
function choices(): array {
	static $choices = null;
	$choices        = $choices ?? wp_json_file_decode( __DIR__ . '/../choices.json', array( 'associative' => true ) );
	return $choices;
}

/**
 * The codes of the languages that the banner has.
 *
 * @return string[]
 */
function language_codes(): array {
	return array_column( choices()['languages'], 'code' );
}

/**
 * The languages for a list, the page's own first, with a note on each that nobody has reviewed.
 *
 * @return array<int, array{value: string, label: string}>
 */
function language_options(): array {
	$options = array(
		option( '', __( 'The language of the page', 'threat-level-banner' ) ),
		option( 'auto', __( 'The visitor’s own language', 'threat-level-banner' ) ),
	);
	foreach ( choices()['languages'] as $language ) {
		$options[] = option( $language['code'], language_label( $language ) );
	}
	return $options;
}

/**
 * A language by its own name and its name in the language of the user.
 *
 * @param array{code: string, endonym: string, toReview: int} $language One of the generated list.
 */
function language_label( array $language ): string {
	$label = $language['endonym'];
	$name  = language_names()[ $language['code'] ];
	if ( $name !== $label ) {
		$label .= ' (' . $name . ')';
	}
	if ( ! $language['toReview'] ) {
		return $label;
	}
	/* translators: %s: the name of a language. */
	return sprintf( __( '%s, to be reviewed', 'threat-level-banner' ), $label );
}

/**
 * The variants for a list.
 *
 * @return array<int, array{value: string, label: string}>
 */
function variant_options(): array {
	return labelled(
		choices()['attributes']['variant']['choices'],
		array(
			'banner' => __( 'Banner: details closed', 'threat-level-banner' ),
			'strip'  => __( 'Strip: one line', 'threat-level-banner' ),
			'card'   => __( 'Card: everything open', 'threat-level-banner' ),
		)
	);
}

/**
 * The colour schemes for a list.
 *
 * @return array<int, array{value: string, label: string}>
 */
function theme_options(): array {
	return labelled(
		choices()['attributes']['theme']['choices'],
		array(
			'auto'  => __( 'As the visitor’s device', 'threat-level-banner' ),
			'light' => __( 'Light', 'threat-level-banner' ),
			'dark'  => __( 'Dark', 'threat-level-banner' ),
		)
	);
}

/**
 * Whose level to show, for a list.
 *
 * @return array<int, array{value: string, label: string}>
 */
function region_options(): array {
	return labelled(
		choices()['attributes']['region']['choices'],
		array(
			'uk'   => __( 'The whole UK', 'threat-level-banner' ),
			'ni'   => __( 'Northern Ireland-related', 'threat-level-banner' ),
			'both' => __( 'Both', 'threat-level-banner' ),
		)
	);
}

/**
 * Below which level the banner is small, for a list. No level is below the lowest.
 *
 * @return array<int, array{value: string, label: string}>
 */
function quiet_options(): array {
	return array_merge(
		array( option( '', __( 'At no level', 'threat-level-banner' ) ) ),
		array_slice(
			labelled(
				choices()['attributes']['quiet-below']['choices'],
				array(
					'moderate'    => __( 'Below Moderate', 'threat-level-banner' ),
					'substantial' => __( 'Below Substantial', 'threat-level-banner' ),
					'severe'      => __( 'Below Severe', 'threat-level-banner' ),
					'critical'    => __( 'Below Critical', 'threat-level-banner' ),
				)
			),
			1
		)
	);
}

/**
 * Gives each value its label; a value that has none yet is its own label. The first value is the
 * default, so its option is the empty one.
 *
 * @param string[]              $values The choices, the default first.
 * @param array<string, string> $labels Labels by value.
 * @return array<int, array{value: string, label: string}>
 */
function labelled( array $values, array $labels ): array {
	$options = array();
	foreach ( $values as $index => $value ) {
		$options[] = option( $index ? $value : '', $labels[ $value ] ?? $value );
	}
	return $options;
}

/**
 * One option of a list, as WordPress's controls expect it.
 *
 * @param string $value The stored value.
 * @param string $label The label shown.
 * @return array{value: string, label: string}
 */
function option( string $value, string $label ): array {
	return array(
		'value' => $value,
		'label' => $label,
	);
}
