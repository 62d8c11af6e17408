/**
 * The resources that the files of a run share, created on the first request: one browser of each engine, a folder
 * made by `init`, and the package as npm packs it. Vitest starts this in its main process (`globalSetup`); the files request them over HTTP.
 */
import {execFileSync} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync} from 'node:fs';
import {createServer, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import puppeteer from 'puppeteer-core';
import type {TestProject} from 'vitest/node';
import {
  chromiumLaunchOptions,
  findFirefox,
  findWebKit,
  findWindowedChromium,
  found,
  launchOptionsOf,
} from './browsers.js';
import {initialise} from '../pages/publish-to.js';
import {startSession} from './webdriver.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

declare module 'vitest' {
  interface ProvidedContext {
    /** The address for requests of a resource by its name. */
    runResources: string;
  }
}

export type ResourceName =
  'chromium' | 'windowed-chromium' | 'firefox' | 'webkit' | 'initialised-folder' | 'package';

interface Resource {
  readonly location: string;
  readonly remove: () => unknown;
}

const CREATE: Readonly<Record<ResourceName, () => Promise<Resource>>> = {
  chromium: async () => {
    const browser = await puppeteer.launch(await chromiumLaunchOptions());
    return {location: browser.wsEndpoint(), remove: () => browser.close()};
  },
  'windowed-chromium': async () => {
    const browser = await puppeteer.launch(launchOptionsOf(found(findWindowedChromium)));
    return {location: browser.wsEndpoint(), remove: () => browser.close()};
  },
  firefox: async () => {
    const executablePath = found(findFirefox);
    const browser = await puppeteer.launch({browser: 'firefox', executablePath, headless: true});
    const process = browser.process();
    // Ends this client's session: Firefox allows one at a time, which the files now use.
    await browser.disconnect();
    return {location: browser.wsEndpoint(), remove: () => process?.kill()};
  },
  webkit: async () => {
    const session = await startSession(found(findWebKit));
    return {location: session.location, remove: () => session.close()};
  },
  'initialised-folder': () => {
    const location = initialise();
    const remove = (): void => {
      rmSync(location, {recursive: true, force: true});
    };
    return Promise.resolve({location, remove});
  },
  package: () => {
    const folder = mkdtempSync(join(tmpdir(), 'threat-level-package-'));
    const printed = execFileSync(
      'npm',
      ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder],
      {cwd: ROOT, encoding: 'utf8'},
    );
    const remove = (): void => {
      rmSync(folder, {recursive: true, force: true});
    };
    return Promise.resolve({location: join(folder, printed.trim()), remove});
  },
};

/** These have one client at a time. */
const EXCLUSIVE: ReadonlySet<string> = new Set<ResourceName>(['firefox', 'webkit']);

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const created = new Map<string, Promise<Resource>>();
  const queues = new Map<string, Promise<unknown>>();

  const answer = async (name: ResourceName, response: ServerResponse): Promise<void> => {
    const resource = created.get(name) ?? CREATE[name]();
    created.set(name, resource);
    const {location} = await resource;
    if (EXCLUSIVE.has(name)) response.write(location);
    else response.end(location);
  };
  const server = createServer((request, response) => {
    const name = request.url?.slice(1) as ResourceName;
    // A file that runs another program meanwhile would not see that a kept connection has been closed.
    response.setHeader('Connection', 'close');
    const turn = EXCLUSIVE.has(name) ? (queues.get(name) ?? Promise.resolve()) : Promise.resolve();
    const answered = turn.then(() => (response.destroyed ? undefined : answer(name, response)));
    // The next client's turn begins when this one closes its connection, or its process ends.
    queues.set(name, Promise.all([turn, once(response, 'close')]));
    answered.catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  project.provide('runResources', `http://127.0.0.1:${String(port)}/`);

  return async () => {
    server.close();
    server.closeAllConnections();
    for (const each of await Promise.allSettled(created.values())) {
      if (each.status === 'fulfilled') await each.value.remove();
    }
  };
}
