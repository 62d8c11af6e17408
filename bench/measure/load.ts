/** Measures what a host of the static folder sends for a visit, and how many requests it can serve. */
import autocannon from 'autocannon';
import {headersFor} from '../../src/publisher/hosting/headers.js';
import {
  nginxVersion,
  startNginx,
  type Nginx,
  type Served,
} from '../../test/helpers/servers/nginx.js';
import type {Bench} from '../setup/bench.js';
import {BANNER} from '../baselines.js';
import type {Sent, VisitCosts} from '../figures/cost.js';
import {openDetails} from '../visit/open-details.js';
import {frameInSight, visit} from '../visit/visit.js';
import type {LoadFigures, LoadRow} from '../report/load.js';

const CONNECTIONS = 50;
const SECONDS = 5;
const SCRIPT = '/threat-level-banner.js';
const FEED = '/feed.json';

/** `undefined` if nginx is not installed. */
export async function measureLoad(bench: Bench): Promise<LoadFigures | undefined> {
  const version = nginxVersion();
  if (!version) return undefined;
  const settings = {nginx: version, connections: CONNECTIONS, seconds: SECONDS};
  const visits = await withNginx(bench, true, nginx => countVisits(bench, nginx));
  const rows = await withNginx(bench, false, nginx => putUnderLoad(bench, nginx));
  return {...settings, visits, rows};
}

async function withNginx<T>(
  {folder}: Bench,
  isLogging: boolean,
  work: (nginx: Nginx) => Promise<T>,
): Promise<T> {
  const nginx = await startNginx(folder, isLogging);
  try {
    return await work(nginx);
  } finally {
    nginx.stop();
  }
}

async function countVisits(bench: Bench, nginx: Nginx): Promise<VisitCosts> {
  bench.say('counting what visits make nginx send');
  const {body, ...others} = bench.banner();
  const visited = {...others, body: body.replaceAll(bench.scripts.address, nginx.address)};
  return visit(visited, bench, async page => {
    const settle = async (): Promise<readonly Served[]> => {
      await page.waitForNetworkIdle({idleTime: 500});
      return nginx.readServed();
    };
    await frameInSight(page);
    const first = await settle();
    await openDetails(page.mainFrame());
    const details = await settle();
    await page.reload();
    await frameInSight(page);
    const soon = await settle();
    await page.evaluate(refresh, BANNER);
    const look = await settle();
    await askAgain(first, nginx);
    const later = await settle();
    checkStatuses(look, 304);
    checkStatuses(later, 304);
    const changedLook = first.filter(({path}) => path === FEED);
    return {
      first: sentOf(first),
      details: sentOf(details),
      soon: sentOf(soon),
      later: sentOf(later),
      look: sentOf(look),
      changedLook: sentOf(changedLook),
    };
  });
}

/** Runs in the page. */
async function refresh(tag: string): Promise<void> {
  await document.querySelector<Element & {refresh(): Promise<void>}>(tag)?.refresh();
}

/** Revalidates what was served, as a browser does with expired copies. Immutable files are not requested. */
async function askAgain(served: readonly Served[], {address}: Nginx): Promise<void> {
  const mayChange = served.filter(
    ({path}) => !headersFor(path)['Cache-Control']?.includes('immutable'),
  );
  for (const {path} of mayChange) {
    const url = new URL(path, address);
    await fetch(url, {headers: {...ENCODING, 'If-None-Match': await etagOf(url)}});
  }
}

const ENCODING = {'Accept-Encoding': 'gzip'};

async function etagOf(url: URL): Promise<string> {
  const {headers} = await fetch(url, {method: 'HEAD', headers: ENCODING});
  const etag = headers.get('etag');
  if (!etag) throw new Error(`nginx gives no ETag for ${url.pathname}.`);
  return etag;
}

function checkStatuses(served: readonly Served[], status: number): void {
  const others = served.filter(each => each.status !== status);
  if (!served.length || others.length) {
    throw new Error(`Not all were answered with ${String(status)}: ${JSON.stringify(served)}`);
  }
}

function sentOf(served: readonly Served[]): Sent {
  return {
    requests: served.length,
    bytes: served.reduce((sum, {sentBytes}) => sum + sentBytes, 0),
  };
}

async function putUnderLoad(bench: Bench, nginx: Nginx): Promise<readonly LoadRow[]> {
  const rows: LoadRow[] = [];
  for (const path of [FEED, SCRIPT]) {
    const url = new URL(path, nginx.address);
    const etag = await etagOf(url);
    for (const status of [304, 200]) {
      const name = `${path.slice(1)}, ${status === 304 ? 'not changed (304)' : 'whole (200, gzip)'}`;
      bench.say(`asking nginx for ${name}`);
      const headers = status === 304 ? {...ENCODING, 'If-None-Match': etag} : ENCODING;
      rows.push({name, ...(await askAllTheTime(url, headers, status))});
    }
  }
  return rows;
}

async function askAllTheTime(
  {href}: URL,
  headers: Readonly<Record<string, string>>,
  status: number,
): Promise<Omit<LoadRow, 'name'>> {
  const load = {url: href, connections: CONNECTIONS, duration: SECONDS, headers};
  const {requests, latency, errors, timeouts, statusCodeStats} = await autocannon(load);
  const statuses = Object.keys(statusCodeStats);
  if (errors || timeouts || statuses.join() !== String(status)) {
    throw new Error(
      `nginx failed under load: ${String(errors)} errors, statuses ${statuses.join()}`,
    );
  }
  return {perSecond: requests.average, medianMs: latency.p50, p99Ms: latency.p99};
}
