import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {exampleFeed} from '../../demo/example-feeds.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const snippet = /```js\n(.*?)```/s.exec(readme)?.[1] ?? '';

/** What the README's program prints, run by Node with the package as a program would import it. */
function run(document: string): string {
  const program = `const response = new Response(${JSON.stringify(document)});\n${snippet}`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: ROOT,
    encoding: 'utf8',
  });
}

describe('the README’s program', () => {
  it('prints the level of a valid feed, and what may be claimed of it', () => {
    expect(run(JSON.stringify(exampleFeed(new Date())))).toBe('severe current\n');
  });

  it('prints the problems of anything else', () => {
    expect(run('error code: 520')).toContain('feed-not-json');
  });
});
