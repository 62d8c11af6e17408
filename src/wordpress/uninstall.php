<?php
/**
 * Removes the one option that the plugin keeps.
 *
 * @package Threat_Level_Banner
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'threat_level_banner' );
