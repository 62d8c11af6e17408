<?php
/**
 * Removes the one option that the plugin keeps, on each site of a network.
 *
 * @package Threat_Level_Banner
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( is_multisite() ) {
	// Without a number, the list ends after 100 sites.
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $threat_level_banner_site ) {
		delete_blog_option( $threat_level_banner_site, 'threat_level_banner' );
	}
} else {
	delete_option( 'threat_level_banner' );
}
