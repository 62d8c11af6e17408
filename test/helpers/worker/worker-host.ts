/** The built Worker in Cloudflare's runtime, with the two sources and every other host in this process. */
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Miniflare, Request, Response, type MiniflareOptions} from 'miniflare';
import ts from 'typescript';
import {COMPATIBILITY_DATE} from '../../../src/publisher/hosting/worker/files.js';
import {CLI, removedAtExit} from '../pages/publish-to.js';
import {formatInstant} from '../../../src/feed/schema/instant.js';

const CONTROLLED = new URL('controlled-worker.ts', import.meta.url);
const ORIGIN = 'https://feed.example';

/** What a host answers; a promise lets a test decide when. */
export type Answer = () => string | Promise<string>;

export interface WorkerOptions {
  readonly config?: string;
  readonly command?: string;
  readonly key?: string;
  readonly base?: string;
}

export interface WorkerHost {
  /** What the sources answer now. */
  readonly answers: {mi5: Answer; govuk: Answer};
  /** The requests to hosts that are not a source: an address, and the body that was sent. */
  readonly sent: {readonly address: string; readonly body: string}[];
  /** Sets the Worker's clock. */
  at(instant: string): Promise<void>;
  /** Lets the storage fail, or work again. */
  setFailing(isFailing: boolean): Promise<void>;
  /** What the cron trigger does. Resolves to `ok`, or to `exception` if the run failed. */
  run(): Promise<string>;
  visit(path: string, init?: RequestInit): Promise<globalThis.Response>;
  /** Deploys the Worker again with other options. Its storage stays. */
  deploy(options: WorkerOptions): Promise<void>;
  /** Where it listens on this machine. */
  readonly address: string;
  stop(): Promise<void>;
}

/** The types of miniflare's answers are in a package that we do not need otherwise. */
interface Objects {
  getByName(name: string): {fetch(address: string): Promise<unknown>};
}
interface Scheduled {
  scheduled(event: {cron: string}): Promise<{outcome: string}>;
}

export async function startWorker(options: WorkerOptions = {}): Promise<WorkerHost> {
  const sent: {address: string; body: string}[] = [];
  const answers: WorkerHost['answers'] = {mi5: () => '', govuk: () => ''};
  const respond = async (request: Request): Promise<Response> => {
    const {host} = new URL(request.url);
    if (host === 'www.mi5.gov.uk') return new Response(await answers.mi5());
    if (host === 'www.gov.uk') return new Response(await answers.govuk());
    sent.push({address: request.url, body: await request.text()});
    return new Response(null);
  };
  const miniflare = new Miniflare(miniflareOptions(options, respond));
  let [now, failing] = [formatInstant(new Date()), ''];
  const control = async (): Promise<void> => {
    const objects = (await miniflare.getDurableObjectNamespace('PUBLISHER')) as unknown as Objects;
    const publisher = objects.getByName('feed');
    await publisher.fetch(`https://publisher/control?now=${now}${failing}`);
  };
  return {
    answers,
    sent,
    at: instant => {
      now = instant;
      return control();
    },
    setFailing: isFailing => {
      failing = isFailing ? '&isFailing' : '';
      return control();
    },
    run: async () => {
      const worker = (await miniflare.getWorker()) as unknown as Scheduled;
      const {outcome} = await worker.scheduled({cron: '7,22,37,52 * * * *'});
      return outcome;
    },
    visit: async (path, init) => {
      const request = new Request(`${ORIGIN}${path}`, init as never);
      return (await miniflare.dispatchFetch(request)) as unknown as globalThis.Response;
    },
    deploy: async changed => {
      await miniflare.setOptions(miniflareOptions(changed, respond));
      await control();
    },
    address: String(await miniflare.ready),
    stop: () => miniflare.dispose(),
  };
}

function miniflareOptions(
  {config = '# No texts.\n', command, key, base}: WorkerOptions,
  outboundService: (request: Request) => Promise<Response>,
): MiniflareOptions {
  const options = workerOptions(config, base);
  return {
    ...options,
    modules: [
      {type: 'ESModule', path: 'controlled-worker.js', contents: controlledWorker()},
      ...options.modules,
    ],
    bindings: {
      ...(command && {COMMAND: command}),
      ...(key && {SIGNING_KEY: key}),
      ...(base && {BASE_PATH: base}),
    },
    outboundService,
  };
}

/** The built Worker as it is deployed: the same as in the `wrangler.jsonc` that `init` writes. */
export function workerOptions(config: string, base = '/') {
  const folder = folderFor(base);
  return {
    modules: workerModules(folder, config),
    modulesRoot: '.',
    compatibilityDate: COMPATIBILITY_DATE,
    durableObjects: {PUBLISHER: {className: 'FeedPublisher', useSQLite: true}},
    assets: {
      directory: join(folder, 'site'),
      binding: 'ASSETS',
      routerConfig: {has_user_worker: true},
      assetConfig: {html_handling: 'none', not_found_handling: 'none'},
    },
    // What the Worker logs is not part of a test's output.
    handleRuntimeStdio: (stdout, stderr) => {
      stdout.resume();
      stderr.resume();
    },
  } satisfies MiniflareOptions;
}

const folders = new Map<string, string>();

/** What `init` writes for a Worker with that path. Kept until the process ends. */
function folderFor(base: string): string {
  const known = folders.get(base);
  if (known) return known;
  const folder = removedAtExit(mkdtempSync(join(tmpdir(), 'threat-level-worker-')));
  const argv = [CLI, 'init', folder, '--host', 'cloudflare-worker', '--path', base];
  execFileSync(process.execPath, argv, {stdio: 'pipe'});
  folders.set(base, folder);
  return folder;
}

function workerModules(folder: string, config: string) {
  return [
    {
      type: 'ESModule' as const,
      path: 'worker.js',
      contents: readFileSync(join(folder, 'worker.js'), 'utf8'),
    },
    {type: 'Text' as const, path: 'threat-level-feed.yaml', contents: config},
  ];
}

function controlledWorker(): string {
  const {outputText} = ts.transpileModule(readFileSync(CONTROLLED, 'utf8'), {
    compilerOptions: {target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext},
  });
  return outputText.replace('../../../src/worker/worker.js', './worker.js');
}
