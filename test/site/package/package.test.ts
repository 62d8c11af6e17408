import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import {firstSnippet} from '../../helpers/documents.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const snippet = firstSnippet('js', 'docs/feed.md');

/** What a program prints that runs in this project, where Node resolves the package by its name. */
function run(program: string): string {
  return execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: ROOT,
    encoding: 'utf8',
  });
}

/** What the README's program prints for that document. */
function runSnippet(document: string): string {
  const address = `data:application/json,${encodeURIComponent(document)}`;
  return run(`const FEED = ${JSON.stringify(address)};\n${snippet}`);
}

describe('the README’s program', () => {
  it('the README’s program prints the level of a valid feed, its freshness, and the message', () => {
    const printed = runSnippet(JSON.stringify(exampleFeed(new Date())));
    expect(printed).toMatch(/^severe current\n/);
    expect(printed).toContain('Lefel y bygythiad terfysgaeth yn y DU: Difrifol');
  });

  it('the README’s program prints the problems of anything else, and a message without a level', () => {
    const printed = runSnippet('error code: 520');
    expect(printed).toContain('feed-not-json');
    expect(printed).not.toMatch(/difrifol|severe/i);
    expect(printed).toContain('0800 789 321');
  });
});

describe('the package', () => {
  it('the package has the change log as a file', () => {
    const file = run("console.log(import.meta.resolve('threat-level-banner/history.json'))").trim();
    const record = JSON.parse(readFileSync(fileURLToPath(file), 'utf8')) as {
      changes: readonly unknown[];
    };
    expect(record.changes.length).toBeGreaterThan(20);
  });
});
