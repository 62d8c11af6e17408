/** Measures the cost of a signed publish for different numbers of areas and languages. */
import {execFile, execFileSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {promisify} from 'node:util';
import {languages} from '../../src/generated/languages.js';
import {median} from '../figures/statistics.js';
import {inRounds} from './in-rounds.js';
import {BULLETIN, CLI} from '../../test/helpers/pages/publish-to.js';
import type {PublishFigures, PublishRun} from '../report/publisher.js';

const AREAS = [1, 10, 100, 1000] as const;
const LANGUAGE_COUNTS = [1, 5, 20] as const;
const ROUNDS = 3;
const run = promisify(execFile);
const HOOK = pathToFileURL('bench/measure/peak-memory.js').href;

export async function measurePublisher(say: (progress: string) => void): Promise<PublishFigures> {
  const sizes = AREAS.flatMap(areas => LANGUAGE_COUNTS.map(count => ({areas, languages: count})));
  const onRound = (round: number): void => {
    say(`publishing each size, round ${String(round)} of ${String(ROUNDS)}`);
  };
  const all = await inRounds(sizes, {rounds: ROUNDS, onRound}, size =>
    publishOnce(size.areas, size.languages),
  );
  return {
    rounds: ROUNDS,
    rows: all.map(({item, outcomes}) => ({...item, ...middleOf(outcomes)})),
  };
}

function middleOf(runs: readonly PublishRun[]): PublishRun {
  const of = (key: keyof PublishRun): number => median(runs.map(run => run[key]));
  return {
    ms: of('ms'),
    peakKilobytes: of('peakKilobytes'),
    writtenBytes: of('writtenBytes'),
    files: of('files'),
  };
}

async function publishOnce(areas: number, count: number): Promise<PublishRun> {
  const folder = mkdtempSync(join(tmpdir(), 'threat-level-publish-'));
  const [out, config, peak] = ['out', 'config.yaml', 'peak'].map(name => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(config, configOf(areas, count));
  execFileSync(process.execPath, [CLI, 'keygen', '--out', join(folder, 'keys')], {stdio: 'pipe'});
  execFileSync(process.execPath, [CLI, 'init', out], {stdio: 'pipe'});
  const before = sizeOf(out);
  const argv = [CLI, 'publish', '--out', out, '--config', config, '--mi5', BULLETIN];
  try {
    const startedAt = performance.now();
    await run(process.execPath, ['--import', HOOK, ...argv], {
      env: {...process.env, PEAK_MEMORY_FILE: peak},
    });
    const ms = performance.now() - startedAt;
    return {ms, peakKilobytes: Number(readFileSync(peak, 'utf8')), ...since(before, sizeOf(out))};
  } finally {
    rmSync(folder, {recursive: true});
  }
}

/** What `publish` wrote in addition to `init`. */
function since(before: Sizes, after: Sizes): Sizes {
  return {
    writtenBytes: after.writtenBytes - before.writtenBytes,
    files: after.files - before.files,
  };
}

type Sizes = Pick<PublishRun, 'writtenBytes' | 'files'>;

function sizeOf(folder: string): Sizes {
  const sizes = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map(name => statSync(join(folder, name)))
    .filter(file => file.isFile())
    .map(({size}) => size);
  return {writtenBytes: sizes.reduce((sum, size) => sum + size, 0), files: sizes.length};
}

/** A config in JSON, which is also valid YAML. */
function configOf(areas: number, count: number): string {
  const codes = languages.slice(0, count).map(([code]) => code);
  if (codes.length < count) throw new Error(`There are no ${String(count)} languages.`);
  const inEach = (words: string): Record<string, string> =>
    Object.fromEntries(codes.map(code => [code, words]));
  const all = Array.from({length: areas}, (_, index) => {
    const name = `Example ${String(index + 1)}`;
    const statement = `If something in ${name} does not feel right, please tell the police. We stand together.`;
    return [`example-${String(index + 1)}`, {name: inEach(name), statement: inEach(statement)}];
  });
  const key = 'keys/threat-level-feed.private.jwk.json';
  return JSON.stringify({key, areas: Object.fromEntries(all) as object});
}
