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

const SOURCE = '/usr/share/wordpress';
/** An older and a newer default theme, each a separate package. */
export const WORDPRESS_THEMES = ['twentytwentyone', 'twentytwentythree'] as const;
const PACKAGES =
  'wordpress wordpress-theme-twentytwentyone wordpress-theme-twentytwentythree php-cli php-mysql php-xml mariadb-server';
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

/** Why WordPress cannot be started here, and what to do; empty if it can. */
export function whyNoWordPress(): string {
  const php = spawnSync('php', ['-r', 'exit(extension_loaded("mysqli") ? 0 : 1);']);
  const missing = [
    existsSync(join(SOURCE, 'wp-load.php')) ? '' : 'WordPress',
    ...WORDPRESS_THEMES.map(theme =>
      existsSync(join(SOURCE, 'wp-content/themes', theme)) ? '' : `the theme ${theme}`,
    ),
    php.status === 0 ? '' : 'PHP with MySQL',
    hasMariadb() ? '' : 'MariaDB',
  ].filter(Boolean);
  return missing.length
    ? `${missing.join(', ')} not found here: apt-get install --no-install-recommends ${PACKAGES}`
    : '';
}

export async function startWordPress(): Promise<WordPress> {
  const folder = mkdtempSync(join(tmpdir(), 'threat-level-wordpress-'));
  // The database's user needs access to its folder in here.
  chmodSync(folder, 0o755);
  const root = join(folder, 'site');
  cpSync(SOURCE, root, {recursive: true, filter: path => !path.endsWith('/wp-config.php')});
  mkdirSync(join(folder, 'database'));
  const database = await startMariadb(join(folder, 'database'));
  const host = `127.0.0.1:${String(await freePort())}`;
  writeFileSync(join(root, 'wp-config.php'), configuration(`http://${host}`, database.socket));
  install(root, database.socket);
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

function configuration(address: string, socket: string): string {
  const constants = {
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
    DISABLE_WP_CRON: true,
    FS_METHOD: 'direct',
  };
  const lines = Object.entries(constants).map(
    ([name, value]) =>
      `define( '${name}', ${typeof value === 'string' ? `'${value}'` : String(value)} );`,
  );
  return `<?php\n${lines.join('\n')}
$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`;
}

/** Installs as wp-admin/install.php does, without the mail to the administrator. */
function install(root: string, socket: string): void {
  runPhp(
    root,
    `(new mysqli('localhost', 'root', '', '', 0, '${socket}'))->query('CREATE DATABASE wordpress');
define('WP_INSTALLING', true);
function wp_new_blog_notification() {}
require '${root}/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('A host', '${ADMINISTRATOR.name}', 'web@csp.example', false, '', '${ADMINISTRATOR.password}');
update_option('WPLANG', 'en_GB');
update_option('show_avatars', 0);`,
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
