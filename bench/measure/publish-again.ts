/** Measures a signed run that finds nothing new: both sources answer 304 (Not Modified). */
import {execFile, execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {item, national, northernIreland} from '../../test/helpers/documents/govuk-items.js';
import {BULLETIN, CLI} from '../../test/helpers/pages/publish-to.js';
import {inRounds} from './in-rounds.js';

const ROUNDS = 20;
const run = promisify(execFile);
const ETAG = '"1"';
const DOCUMENTS: Readonly<Record<string, string>> = {
  '/mi5': readFileSync(BULLETIN, 'utf8'),
  '/govuk': item(`<p>${national('severe')}</p><p>${northernIreland('critical')}</p>`),
};

export interface AgainFigures {
  readonly rounds: number;
  /** From the start of the process to its end, in milliseconds. */
  readonly runMs: readonly number[];
  /** The same for Node without a program, in turn with them. */
  readonly nodeMs: readonly number[];
}

export async function measureAgain(say: (progress: string) => void): Promise<AgainFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'threat-level-again-'));
  const server = await startSources();
  const {port} = server.address() as AddressInfo;
  try {
    const argv = publishArguments(folder, `http://127.0.0.1:${String(port)}`);
    await run(process.execPath, argv);
    const items = [argv, ['--eval', '0']];
    const onRound = (round: number): void => {
      say(`publishing nothing new, round ${String(round)} of ${String(ROUNDS)}`);
    };
    const [runs, nodes] = await inRounds(items, {rounds: ROUNDS, onRound}, timed);
    return {rounds: ROUNDS, runMs: runs?.outcomes ?? [], nodeMs: nodes?.outcomes ?? []};
  } finally {
    server.close();
    rmSync(folder, {recursive: true});
  }
}

/** Makes a folder and a key, and returns the arguments of a run. */
function publishArguments(folder: string, sources: string): readonly string[] {
  const [out, keys, config] = ['out', 'keys', 'config.yaml'].map(name => join(folder, name)) as [
    string,
    string,
    string,
  ];
  execFileSync(process.execPath, [CLI, 'init', out], {stdio: 'pipe'});
  execFileSync(process.execPath, [CLI, 'keygen', '--out', keys], {stdio: 'pipe'});
  writeFileSync(config, 'key: keys/threat-level-feed.private.jwk.json\n');
  const from = ['--mi5', `${sources}/mi5`, '--govuk', `${sources}/govuk`];
  return [CLI, 'publish', '--out', out, '--config', config, ...from];
}

async function startSources(): Promise<Server> {
  const server = createServer((request, response) => {
    const isKnown = request.headers['if-none-match'] === ETAG;
    response.writeHead(isKnown ? 304 : 200, {ETag: ETAG});
    response.end(isKnown ? undefined : DOCUMENTS[request.url ?? '']);
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return server;
}

async function timed(argv: readonly string[]): Promise<number> {
  const startedAt = performance.now();
  await run(process.execPath, argv);
  return performance.now() - startedAt;
}
