import {mkdtempSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {execute} from '../../../src/publisher/io/execute.js';

const file = join(mkdtempSync(join(tmpdir(), 'threat-level-')), 'said');

it('a command gets its text as its input', async () => {
  await execute(`cat > '${file}'`, 'Published uk severe.\nTwo lines.');
  expect(readFileSync(file, 'utf8')).toBe('Published uk severe.\nTwo lines.\n');
});

it('a command that fails, or that is not there, is a failure', async () => {
  await expect(execute('exit 7', 'x')).rejects.toThrow('exit code 7');
  await expect(execute('no-such-command-anywhere', 'x')).rejects.toThrow('exit code 127');
});

it('a command that does not read its input does not fail', async () => {
  await execute('true', 'x'.repeat(1_000_000));
});
