/** Runs recipes in a new folder for each test. */
import {spawnSync} from 'node:child_process';
import {chmodSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {afterEach, beforeEach} from 'vitest';

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
}

export const recipe = (name: string): string => resolve('recipes', name);

export function useRecipeFolder() {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'threat-level-recipes-'));
  });
  afterEach(() => {
    rmSync(folder, {recursive: true, force: true});
  });
  /** The path of a file in the folder. */
  const at = (...names: readonly string[]): string => join(folder, ...names);

  function script(name: string, ...lines: readonly string[]): string {
    writeFileSync(at(name), ['#!/bin/sh', ...lines, ''].join('\n'));
    chmodSync(at(name), 0o755);
    return at(name);
  }

  function run(
    program: string,
    argv: readonly string[],
    {cwd = folder, env = {}}: {cwd?: string; env?: NodeJS.ProcessEnv} = {},
  ): Outcome {
    const {status, stdout} = spawnSync(program, argv, {
      cwd,
      encoding: 'utf8',
      env: {...process.env, ...env},
    });
    return {code: status, stdout};
  }
  return {at, script, run};
}
