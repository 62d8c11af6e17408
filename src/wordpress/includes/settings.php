<?php
/**
 * The page under Settings. WordPress's own options.php checks the nonce and stores the option.
 *
 * @package Threat_Level_Banner
 */

namespace Threat_Level_Banner;

defined( 'ABSPATH' ) || exit;

const PAGE       = 'threat-level-banner';
const CAPABILITY = 'manage_options';

add_action( 'admin_menu', __NAMESPACE__ . '\add_page' );
add_action( 'admin_init', __NAMESPACE__ . '\register_option' );
add_filter( 'plugin_action_links_' . plugin_basename( PLUGIN_FILE ), __NAMESPACE__ . '\link_page' );

/**
 * Adds the page to the menu of users who may change the site's settings.
 */
function add_page(): void {
	$title = __( 'Threat Level Banner', 'threat-level-banner' );
	add_options_page( $title, $title, CAPABILITY, PAGE, __NAMESPACE__ . '\render_page' );
}

/**
 * Registers the option and its fields.
 */
function register_option(): void {
	register_setting(
		PAGE,
		OPTION,
		array(
			'type'              => 'array',
			'default'           => array(),
			'show_in_rest'      => false,
			'sanitize_callback' => __NAMESPACE__ . '\sanitize_options',
		)
	);
	add_settings_section( 'feed', '', __NAMESPACE__ . '\render_introduction', PAGE );
	foreach ( fields() as $name => $field ) {
		$arguments = array_merge( $field, array( 'name' => $name, 'label_for' => field_id( $name ) ) );
		add_settings_field( $name, $field['title'], __NAMESPACE__ . '\render_field', PAGE, 'feed', $arguments );
	}
}

/**
 * The title and the help text of each field.
 *
 * @return array<string, array{title: string, help: string, type: string}>
 */
function fields(): array {
	return array(
		'feed'       => array(
			'title' => __( 'Feed address', 'threat-level-banner' ),
			/* translators: %s: an address. */
			'help'  => sprintf( __( 'Where your police force, council or partnership publishes its feed. Leave it empty and the banner reads GOV.UK’s own document, %s: the levels alone, without any area’s words.', 'threat-level-banner' ), choices()['feed'] ),
			'type'  => 'url',
		),
		'public-key' => array(
			'title' => __( 'Public keys', 'threat-level-banner' ),
			'help'  => __( 'If the feed is signed (feed.jws.json): one key, or two with a space between. The banner then shows no level that none of them signed.', 'threat-level-banner' ),
			'type'  => 'text',
		),
		'area'       => array(
			'title' => __( 'Area', 'threat-level-banner' ),
			'help'  => __( 'The id of your area in the feed, such as essex. A shortcode or a block may name another.', 'threat-level-banner' ),
			'type'  => 'text',
		),
	);
}

/**
 * The id of a field.
 *
 * @param string $name The name of the setting.
 */
function field_id( string $name ): string {
	return PAGE . '-' . $name;
}

/**
 * Renders the introduction of the page.
 */
function render_introduction(): void {
	echo '<p>';
	/* translators: %s: a shortcode. */
	echo sprintf( esc_html__( 'Put the banner on a page with the block “Threat level banner”, or with the shortcode %s.', 'threat-level-banner' ), '<code>[' . esc_html( SHORTCODE ) . ']</code>' );
	echo ' ' . esc_html__( 'Visitors’ browsers ask the feed’s host for the feed. The plugin itself asks nobody.', 'threat-level-banner' );
	echo '</p>';
	if ( '' !== review_note() ) {
		echo '<p>' . esc_html( review_note() ) . '</p>';
	}
}

/**
 * Renders one field with its help text.
 *
 * @param array{name: string, help: string, type: string} $field The field.
 */
function render_field( array $field ): void {
	printf(
		'<input type="%1$s" id="%2$s" name="%3$s" value="%4$s" class="regular-text code" aria-describedby="%2$s-help" autocomplete="off" spellcheck="false">',
		esc_attr( $field['type'] ),
		esc_attr( field_id( $field['name'] ) ),
		esc_attr( OPTION . '[' . $field['name'] . ']' ),
		esc_attr( site_options()[ $field['name'] ] )
	);
	printf( '<p class="description" id="%s-help">%s</p>', esc_attr( field_id( $field['name'] ) ), esc_html( $field['help'] ) );
}

/**
 * Renders the page.
 */
function render_page(): void {
	if ( ! current_user_can( CAPABILITY ) ) {
		return;
	}
	echo '<div class="wrap"><h1>' . esc_html( get_admin_page_title() ) . '</h1><form action="options.php" method="post">';
	settings_fields( PAGE );
	do_settings_sections( PAGE );
	submit_button();
	echo '</form></div>';
}

/**
 * Adds a link to the page to the list of plugins.
 *
 * @param string[] $links The existing links.
 * @return string[]
 */
function link_page( array $links ): array {
	$address = admin_url( 'options-general.php?page=' . PAGE );
	$link    = sprintf( '<a href="%s">%s</a>', esc_url( $address ), esc_html__( 'Settings', 'threat-level-banner' ) );
	return array_merge( array( $link ), $links );
}
