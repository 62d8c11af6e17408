<?php
/**
 * Plugin Name:       Threat Level Banner
 * Description:       Shows the UK terrorism threat level, what it means and whom to call: a shortcode and a block. Everything it needs is in the plugin.
 * Version:           @VERSION@
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            The threat-level-banner maintainers
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Update URI:        false
 * Text Domain:       threat-level-banner
 * Domain Path:       /languages
 *
 * @package Threat_Level_Banner
 */

namespace Threat_Level_Banner;

defined( 'ABSPATH' ) || exit;

const VERSION     = '@VERSION@';
const PLUGIN_FILE = __FILE__;

require __DIR__ . '/includes/translations.php';
require __DIR__ . '/includes/language-names.php';
require __DIR__ . '/includes/choices.php';
require __DIR__ . '/includes/attributes.php';
require __DIR__ . '/includes/options.php';
require __DIR__ . '/includes/assets.php';
require __DIR__ . '/includes/banner.php';
require __DIR__ . '/includes/block.php';
require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/sanitize.php';
require __DIR__ . '/includes/privacy.php';
