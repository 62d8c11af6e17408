/** Requests every link of a config, for `check --online`. */
import type {Problem} from '../../feed/schema/problem.js';
import type {OperatorContent} from '../config/config.js';
import {inBatches} from '../io/in-batches.js';
import type {Io} from '../io/io.js';

const TIME_LIMIT_MS = 20_000;
/** Hosts answer programs with other statuses, such as 403 or 429, for pages that people can open. */
const DEAD_STATUSES = [404, 410];
const SERVER_ERROR = 500;

/** A problem for each place of a link that does not answer. Each address is requested once. */
export async function findDeadLinks(content: OperatorContent, io: Io): Promise<readonly Problem[]> {
  const links = linksIn(content);
  const addresses = [...new Set(links.map(({url}) => url))];
  const failures = await inBatches(addresses, url => ask(url, io));
  const failed = new Map(addresses.map((url, index) => [url, failures[index]]));
  return links.flatMap(({url, path}) => {
    const received = failed.get(url);
    const expected = `a page at ${url}`;
    return received === undefined ? [] : [{code: 'link-dead', path, expected, received}];
  });
}

interface Link {
  readonly url: string;
  readonly path: string;
}

/** Every value with the key `url`: the config's other addresses are not for visitors. */
function linksIn(value: unknown, path = ''): readonly Link[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) => {
    const place = `${path}/${key}`;
    return key === 'url' && typeof each === 'string'
      ? [{url: each, path: place}]
      : linksIn(each, place);
  });
}

/** Why the address does not answer, or `undefined` if it does. */
async function ask(url: string, io: Io): Promise<string | undefined> {
  try {
    const signal = AbortSignal.timeout(TIME_LIMIT_MS);
    const {status, body} = await io.fetch(url, {signal, redirect: 'manual'});
    body?.cancel().catch(() => undefined);
    const isDead = DEAD_STATUSES.includes(status) || status >= SERVER_ERROR;
    return isDead ? `status ${String(status)}` : undefined;
  } catch (error) {
    return String(error);
  }
}
