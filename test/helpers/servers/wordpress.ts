/**
 * A WordPress for one test, from Debian's packages: files and database in a temporary folder, served by PHP's
 * built-in server on the loopback address.
 */
import {execFileSync, spawn, spawnSync, type ChildProcess} from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {freePort} from '../browsers/free-port.js';
import {hasMariadb, startMariadb} from './mariadb.js';

interface Release {
  readonly folder: string;
  /** The default theme is the first; each is a separate package. */
  readonly themes: readonly [string, ...string[]];
  /** How Debian 12 gets it. */
  readonly install: string;
}

export type ReleaseName = '6.1' | '6.8';

/** An older and a newer release. Of the themes of 6.1, the second is the newer one. */
export const RELEASES: Readonly<Record<ReleaseName, Release>> = {
  '6.1': {
    folder: '/usr/share/wordpress',
    themes: ['twentytwentyone', 'twentytwentythree'],
    install:
      'apt-get install --no-install-recommends wordpress wordpress-theme-twentytwentyone wordpress-theme-twentytwentythree',
  },
  '6.8': {
    folder: '/usr/local/share/debian-13/wordpress',
    themes: ['twentytwentyfive'],
    install: '.ci/unpack-debian-13',
  },
};
const SERVERS = 'apt-get install --no-install-recommends php-cli php-mysql php-xml mariadb-server';
export const ADMINISTRATOR = {name: 'administrator', password: 'only-for-the-test'};

export interface WordPress {
  readonly address: string;
  readonly plugins: string;
  /** Runs PHP code in WordPress as a visitor who has not logged in, and returns its output. */
  readonly run: (php: string) => string;
  /** The warnings of PHP and WordPress, whose debugging is on. */
  readonly complaints: () => readonly string[];
  readonly stop: () => Promise<void>;
}

/** Why this release of WordPress cannot be started here, and what to do; empty if it can. */
export function whyNoWordPress(name: ReleaseName): string {
  return [missingRelease(name), missingServers()].filter(Boolean).join('; ');
}

function missingRelease(name: ReleaseName): string {
  const {folder, themes, install} = RELEASES[name];
  const version = join(folder, 'wp-includes/version.php');
  const isThere =
    existsSync(version) &&
    readFileSync(version, 'utf8').includes(`$wp_version = '${name}.`) &&
    themes.every(theme => existsSync(join(folder, 'wp-content/themes', theme)));
  return isThere
    ? ''
    : `no WordPress ${name} with ${themes.join(' and ')} in ${folder} (on Debian 12, as root: ${install})`;
}

function missingServers(): string {
  const php = spawnSync('php', ['-r', 'exit(extension_loaded("mysqli") ? 0 : 1);']);
  const missing = [php.status === 0 ? '' : 'PHP with MySQL', hasMariadb() ? '' : 'MariaDB'];
  const names = missing.filter(Boolean).join(' and ');
  return names && `no ${names} (on Debian, as root: ${SERVERS})`;
}

export interface Options {
  /** A network of sites, each in a folder below the first. */
  readonly isNetwork?: boolean;
}

export async function startWordPress(
  name: ReleaseName,
  {isNetwork = false}: Options = {},
): Promise<WordPress> {
  const folder = mkdtempSync(join(tmpdir(), 'threat-level-wordpress-'));
  // The database's user needs access to its folder in here.
  chmodSync(folder, 0o755);
  const root = join(folder, 'site');
  cpSync(RELEASES[name].folder, root, {
    recursive: true,
    filter: path => !path.endsWith('/wp-config.php'),
  });
  mkdirSync(join(folder, 'database'));
  const database = await startMariadb(join(folder, 'database'));
  const host = `127.0.0.1:${String(await freePort())}`;
  const configured = {...configuration(`http://${host}`, database.socket)};
  writeConfiguration(root, configured);
  install(root, database.socket, RELEASES[name].themes[0]);
  if (isNetwork) {
    runPhp(root, `require '${root}/wp-load.php'; ${makeNetwork(host)}`);
    writeConfiguration(root, {...configured, ...networkOn(host)});
  }
  const server = await serve(root, host);
  const log = join(root, 'wp-content/debug.log');
  return {
    address: `http://${host}/`,
    plugins: join(root, 'wp-content/plugins'),
    run: php => runPhp(root, `require '${root}/wp-load.php'; ${php}`),
    complaints: () => (existsSync(log) ? readFileSync(log, 'utf8').split('\n') : []),
    stop: async () => {
      // Ends its workers too: they are in its process group.
      process.kill(-server.pid!);
      await database.stop();
      rmSync(folder, {recursive: true});
    },
  };
}

type Constants = Readonly<Record<string, string | number | boolean>>;

function configuration(address: string, socket: string): Constants {
  return {
    DB_NAME: 'wordpress',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${socket}`,
    DB_CHARSET: 'utf8mb4',
    DB_COLLATE: '',
    WP_HOME: address,
    WP_SITEURL: address,
    WP_DEBUG: true,
    WP_DEBUG_LOG: true,
    WP_DEBUG_DISPLAY: false,
    WP_HTTP_BLOCK_EXTERNAL: true,
    WP_ACCESSIBLE_HOSTS: '127.0.0.1',
    DISABLE_WP_CRON: true,
    FS_METHOD: 'direct',
  };
}

/** As wp-admin/network.php does, which would refuse an address with a port. */
function makeNetwork(host: string): string {
  return `require_once ABSPATH . 'wp-admin/includes/upgrade.php';
foreach ($wpdb->tables('ms_global') as $table => $prefixed) $wpdb->$table = $prefixed;
install_network();
populate_network(1, '${host}', 'web@csp.example', 'A network', '/', false);`;
}

function networkOn(host: string): Constants {
  return {
    WP_ALLOW_MULTISITE: true,
    MULTISITE: true,
    SUBDOMAIN_INSTALL: false,
    DOMAIN_CURRENT_SITE: host,
    PATH_CURRENT_SITE: '/',
    SITE_ID_CURRENT_SITE: 1,
    BLOG_ID_CURRENT_SITE: 1,
  };
}

function writeConfiguration(root: string, constants: Constants): void {
  const lines = Object.entries(constants).map(
    ([name, value]) =>
      `define( '${name}', ${typeof value === 'string' ? `'${value}'` : String(value)} );`,
  );
  const text = `<?php\n${lines.join('\n')}
$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`;
  writeFileSync(join(root, 'wp-config.php'), text);
}

/** Installs as wp-admin/install.php does, without the mail to the administrator. */
function install(root: string, socket: string, theme: string): void {
  runPhp(
    root,
    `(new mysqli('localhost', 'root', '', '', 0, '${socket}'))->query('CREATE DATABASE wordpress');
define('WP_INSTALLING', true);
function wp_new_blog_notification() {}
require '${root}/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('A host', '${ADMINISTRATOR.name}', 'web@csp.example', false, '', '${ADMINISTRATOR.password}');
update_option('WPLANG', 'en_GB');
update_option('show_avatars', 0);
switch_theme('${theme}');`,
  );
}

function runPhp(root: string, php: string): string {
  // A cache of the compiled code: each run then takes a tenth of the time.
  const compiled = join(root, 'compiled');
  mkdirSync(compiled, {recursive: true});
  const settings = [
    'display_errors=stderr',
    'opcache.enable_cli=1',
    `opcache.file_cache=${compiled}`,
    'opcache.file_cache_only=1',
  ];
  const argv = [...settings.flatMap(setting => ['-d', setting]), '-r', php];
  return execFileSync('php', argv, {encoding: 'utf8', timeout: 30_000});
}

function serve(root: string, host: string): Promise<ChildProcess> {
  const server = spawn('php', ['-S', host, '-t', root], {
    env: {...process.env, PHP_CLI_SERVER_WORKERS: '4'},
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    server.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes('started')) resolve(server);
    });
    server.once('exit', code => {
      reject(new Error(`php -S ended with ${String(code)}`));
    });
  });
}
