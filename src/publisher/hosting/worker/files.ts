/** The folder that `wrangler deploy` makes a Cloudflare Worker from: its configuration, and where the site is in it. */
import type {HostKind} from '../hosts.js';

interface WorkerSite {
  readonly host: HostKind;
  /** With a slash at both ends. */
  readonly path: string;
  readonly url?: string;
}

/** The version that the configuration was tried with, and the newest that runs on Node 20. */
export const WRANGLER = 'wrangler@4.86.0';
/** Cloudflare keeps the behaviour of its runtime as it was on this day. The tests use the same. */
export const COMPATIBILITY_DATE = '2026-04-01';
/** Every 15 minutes, but not at the full hour, when many others ask the sources too. */
const CRON = '7,22,37,52 * * * *';
const ASSETS = 'site';

export function isWorker({host}: Pick<WorkerSite, 'host'>): boolean {
  return host === 'cloudflare-worker';
}

/** Where the files of the site are in the folder. Everywhere else than for a Worker, they are the folder. */
export function siteFolder(site: WorkerSite): string {
  return isWorker(site) ? `${ASSETS}${site.path}` : '';
}

/** The files beside the Worker's code, by name. */
export function workerFiles(site: WorkerSite): ReadonlyMap<string, string> {
  return new Map([['wrangler.jsonc', wranglerConfig(site)]]);
}

/** The configuration of Wrangler: https://developers.cloudflare.com/workers/wrangler/configuration/. */
export function wranglerConfig({path, url}: Pick<WorkerSite, 'path' | 'url'>): string {
  return `// For \`npx ${WRANGLER} deploy\`, in this folder.
{
  "$schema": "node_modules/wrangler/config-schema.json",
  "name": "threat-level-feed",
  "main": "worker.js",
  "compatibility_date": "${COMPATIBILITY_DATE}",
  // The config becomes part of the Worker, and is not served.
  "rules": [{"type": "Text", "globs": ["**/*.yaml"], "fallthrough": false}],
  "assets": {
    "directory": "${ASSETS}",
    "binding": "ASSETS",
    "html_handling": "none",
    "not_found_handling": "none"
  },
  // Holds the feed. Do not rename it: its content would be lost.
  "durable_objects": {"bindings": [{"name": "PUBLISHER", "class_name": "FeedPublisher"}]},
  "migrations": [{"tag": "v1", "new_sqlite_classes": ["FeedPublisher"]}],
  // When the sources are read, in UTC.
  "triggers": {"crons": ["${CRON}"]},
  "vars": {"BASE_PATH": ${JSON.stringify(path)}},
  // Keeps what the publisher says, and nothing about visitors.
  "observability": {"enabled": true, "logs": {"invocation_logs": false}},
  ${address(path, url)}
}
`;
}

/** The cache that a Worker uses works only at an address in a domain of one's own. */
function address(path: string, url: string | undefined): string {
  const {host = ''} = url ? new URL(url) : {};
  if (!host || host.endsWith('.workers.dev')) {
    return `// Better is an address in a domain of yours. Give it to \`init --url\`.
  "workers_dev": true`;
  }
  const isWhole = path === '/';
  const route = isWhole
    ? {pattern: host, custom_domain: true}
    : {pattern: `${host}${path}*`, zone_name: host};
  const zone = isWhole ? '' : '// zone_name is the domain as Cloudflare lists it.\n  ';
  return `${zone}"routes": [${JSON.stringify(route)}],
  "workers_dev": false`;
}
