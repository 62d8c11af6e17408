import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {cpus, release, totalmem, type} from 'node:os';
import {brief} from '../figures/table.js';

/** The machine and the date, for comparisons. Contains neither the machine's name nor a path. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memory: string;
  readonly system: string;
  readonly node: string;
  readonly browser: string;
  /** In the form 2026-11-25. */
  readonly date: string;
  /** The commit that was measured, with a note if there were uncommitted changes. */
  readonly commit: string;
}

export function describeMachine(browser: string, now: Date): Machine {
  const all = cpus();
  return {
    processor: all[0]?.model.trim() || 'unknown',
    cores: all.length,
    memory: `${brief(totalmem() / 2 ** 30)} GiB`,
    system: systemName(),
    node: process.version.slice(1),
    browser,
    date: now.toISOString().slice(0, 10),
    commit: commitName(),
  };
}

function systemName(): string {
  const file = '/etc/os-release';
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const name = /^PRETTY_NAME="?([^"\n]*)/m.exec(text)?.[1];
  const kernel = `${type()} ${release().replace(/^(\d+\.\d+).*/, '$1')}`;
  return name ? `${name}, ${kernel}` : kernel;
}

/** Changes to the documents that the benchmark writes do not count as uncommitted changes. */
function commitName(): string {
  const own = [':!docs/performance.md', ':!docs/cost.md'];
  const commit = git('rev-parse', '--short', 'HEAD');
  if (!commit) return 'unknown';
  return git('status', '--porcelain', '--', '.', ...own) ? `${commit}, with changes` : commit;
}

function git(...argv: readonly string[]): string {
  return spawnSync('git', argv, {encoding: 'utf8'}).stdout.trim();
}
