import {describe, expect, it} from 'vitest';
import {run} from '../../../src/publisher/cli/run.js';
import {fakeIo} from '../../helpers/publisher/fake-io.js';

const failing = (code: string): ReturnType<typeof fakeIo> =>
  fakeIo({serve: () => Promise.reject(Object.assign(new Error(code), {code}))});

describe('serve', () => {
  it.each([
    ['EADDRINUSE', /port 8080.*another one with --port.*\[port-taken\]/],
    ['EACCES', /port 8080.*may listen on.*\[port-refused\]/],
    [
      'ENOENT',
      /site.*a folder that can be read, such as one that `init` made.*\[folder-unusable\]/,
    ],
  ])('reports what was expected for the system error %s', async (code, sentence) => {
    const io = failing(code);
    expect(await run(['serve', 'site', '--port', '8080'], io)).toBe(2);
    expect(io.output.join('\n')).toMatch(sentence);
    expect(io.output.join('\n')).not.toContain('Error:');
  });
});

describe('set', () => {
  it('also warns of likely mistakes in the config', async () => {
    const io = fakeIo();
    io.files.set(
      'out/threat-level-feed.yaml',
      'statements: [{id: one, text: {en: We stand together.}, attribution: {name: ""}}]',
    );
    await run(['set', 'severe', '--out', 'out', '--reason', 'As told'], io);
    expect(io.output.join('\n')).toContain('[attribution-empty]');
  });
});
