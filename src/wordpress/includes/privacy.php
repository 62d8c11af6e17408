<?php
/**
 * The text on the banner for a site's privacy policy.
 *
 * @package Threat_Level_Banner
 */

namespace Threat_Level_Banner;

defined( 'ABSPATH' ) || exit;

add_action( 'admin_init', __NAMESPACE__ . '\suggest_privacy_policy' );

/**
 * Adds the text to WordPress's privacy policy guide.
 */
function suggest_privacy_policy(): void {
	wp_add_privacy_policy_content(
		__( 'Threat Level Banner', 'threat-level-banner' ),
		wp_kses_post( '<p>' . implode( '</p><p>', privacy_sentences() ) . '</p>' )
	);
}

/**
 * What is requested from which host, and what is stored where.
 *
 * @return string[]
 */
function privacy_sentences(): array {
	$host = wp_parse_url( site_attributes()['feed'], PHP_URL_HOST );
	return array(
		/* translators: %s: the name of a host, such as www.gov.uk. */
		sprintf( esc_html__( 'Pages with the threat level banner have your browser ask %s for the current level, without cookies and without the address of the page. As with every request to another site, that host sees your IP address and the name of this site.', 'threat-level-banner' ), '<strong>' . esc_html( (string) $host ) . '</strong>' ),
		/* translators: %s: how certain names begin. */
		sprintf( esc_html__( 'In your browser’s own storage, under names that begin with %s, are kept the last answer with when it came, the language that you chose, and the level at which you made the banner smaller. None of it is sent to anyone. There is no cookie and no identifier.', 'threat-level-banner' ), '<code>threat-level-banner:</code>' ),
	);
}
